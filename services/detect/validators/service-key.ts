import { memoized } from '../memo.ts';
import { type Assigned, alnumKinds, isAssignedKey, mostNames } from './assigned-secret.ts';
import { secretText } from './secret-text.ts';

/** What stands before `key` where the key opens no door: keys of tables, maps, caches, keyboards, translations, files. */
const plainKeys =
  /(?:public|pub|primary|foreign|sort|partition|range|cache|object|s3|bucket|row|hash|map|dict|index|rout(?:e|ing)|registry|hot|short|arrow|translation|i18n|message|locale|config|setting|item|list|data|query|search|lookup|group|parent|child|node|edge|event|metric|label|tag|entry|record|tree|trace|span|request|idempotency|dedup(?:lication)?|lock|unique|composite|etag|file|path|image|asset|chunk|module|meta|build|commit|git|mon|tur|don|hoc|header|press|modifier|storage|react|widget|content|media|schema|type|field|column|name|value|last|first|next|prev|start|end|min|max|gpg|pgp|websocket|evaluated|exclusive|upload|blob|document|doc|page|state|store|state|theme|style|sitemap|site|user|order|job|task|queue|topic|stream|shard|log|this|the|any|each|new|old|test|foo|bar|my|your|some|verify(?:ing)?|verification|fingerprint|thumbprint)[_.-]?$/i;

const namesServiceKey = memoized((name) => {
  const before = name.slice(0, name.toLowerCase().lastIndexOf('key'));
  // AWS secret access keys have a shape of their own and a detector that knows it.
  return /key$/i.test(name) && !/secret[_-]?access/i.test(before) && !plainKeys.test(before);
}, mostNames);

/** True when `somethingKey = value` is the key of a service: no key of a table or a map, and a value of random letters. */
export function isServiceKey(found: Assigned): boolean {
  const { name, value, listed } = found;
  if (listed || !namesServiceKey(name) || !isAssignedKey(found)) return false;
  const { digits, letters, kinds } = secretText(value);
  const isConstant = /^[A-Z][A-Z0-9_]*_KEY$/.test(name);
  if (/^[a-f0-9]+$/i.test(value)) return value.length === 32 || (isConstant && value.length >= 24);
  const signs = value.length - digits - letters;
  if (value.length < 20) return digits >= 3 && signs === 0 && (kinds & alnumKinds) === alnumKinds;
  if (value.endsWith('=')) return value.length % 4 === 0 && signs * 8 <= value.length;
  return digits >= 3 && signs <= (isConstant ? 4 : 3) && (/[a-z]/.test(value) || value.length >= 24);
}
