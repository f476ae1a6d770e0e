import { memoized } from '../memo.ts';
import { isCommonWord } from './common-word.ts';
import { isPlainInBase64 } from './decoded-text.ts';
import { entropy } from './entropy.ts';
import { isPlaceholder, isTemplate } from './plausibility.ts';
import { repeatsName, spellsName } from './repeated-name.ts';
import { isArn, isConstant, isHostPort, isKept, isNoSecret, isOption, isPath, isUrl } from './secret-reference.ts';
import { hasMixedPart, Kind, secretText, Word } from './secret-text.ts';
import { isCompound, isPhrasePassword, isWordPassword } from './word-password.ts';

/** The parts of `name = value` as `assignmentPattern` finds them. */
export interface Assigned {
  /** The whole name: `db_password_prod`. */
  readonly name: string;
  /** True when the value stood in quotes: a literal, not an expression. */
  readonly quoted: boolean;
  /** True when only a comma stood between them: the arguments of a call, or two members of a list. */
  readonly listed: boolean;
  readonly value: string;
  /** True when nothing but a value can stand there: a literal, or all of what a line of configuration holds after `name=`. */
  readonly plain?: boolean;
  /** True when what stands around it makes it a filter (`| b64enc`), a key (`{ "a" = …`), or a type (`Secret{`). */
  readonly isExpression?: boolean;
}

/** Parts of a name that make it speak of something about a secret, not of the secret: `password_length`, `token_url`, `reset_password_path`. */
const aboutNames =
  /(?:^|[_.-])(?:is|has|no|not|hashed|masked|forgot(?:ten)?|reset|change|invalid|wrong|show|hide|toggle|min|max|valid|validate|check|require|use|next|prev(?:ious)?|page|continuation|sync|csrf|xsrf|authenticity|existing|public|primary|foreign|cache|partition|sort|idempotency|pagination|cancellation|ct|rm|del(?:ete)?)(?=[_.-])|[_.-](?:length|len|size|policy|file(?:name)?|path|dir|folder|url|uri|endpoint|host|field|label|hint|prompt|input|type|arn|min|max|age|days|expir\w{0,8}|ttl|lifetime|timeout|required|regex|pattern|format|error|msg|message|text|title|placeholder|count|changed|updated|created|used|rotated|rotation|last_set|date|at|time|timestamp|strength|rules?|enabled|disabled|column|param|parameter|var|ref|reference|location|class|form|encoder|dialog|manager|provider|service|store|backend|algorithm|algo|alg|version|status|state|name|names|id|ids|uuid|guid|index|prefix|suffix|header|scheme|method|mode|limit|budget|usage|mask|masked|attempts?|reset|history|confirm\w{0,8}|encoding|(?<=pass(?:word|wd)?_)keys?|accessor|address|charset|char(?:acter)?s|alphabet|delimiter|separator|issuer|audience|scope|scopes|digest|fingerprint|thumbprint|hash|hashed)$/i;

/** Words, without digits, that say what stands there or should. */
const words =
  /^(?:true|false|null|nil|none|undefined|yes|no|on|off|empty|string|str|text|varchar|char|bool(?:ean)?|int(?:eger)?|number|object|array|any|bytes?|unknown|optional|required|mandatory|hidden|default|disabled|enabled|invalid|valid|missing|expired|incorrect|wrong|encrypted|plain(?:text)?|hashed|random|generated|prompt|ask|env|file|vault|define|undef|static|dynamic|manual|auto(?:matic)?|self|this|value|values|input|output|field|label|name|user(?:name)?|login|email|pass(?:word|wd|phrase|code)?s?|pwd|secrets?|tokens?|keys?|api_?keys?|auth(?:orization|entication)?|credentials?|bearer|basic|private|public|get|set|new|old|current|confirm|reset|forgot|change|update|create|delete|remove|function|async|await|return|const|let|var|type|class|struct|import|require|export|public|readonly|https?)$/i;

/** `true)`, `null,`: what follows a value in code is no part of it. */
const isWord = (value: string): boolean =>
  secretText(value).digits === 0 && words.test(value.replace(/(?<=\w)[),;\]}]{1,4}$/, ''));

/** Very common passwords made of letters alone (they head every published list of leaked passwords). */
const common =
  /^(?:qwerty\w{0,4}|letmein|iloveyou|monkey|dragon|football|baseball|superman|batman|trustno|sunshine|princess|starwars|hunter|toor)$/i;

/** `config.password`, `Foo::bar`, `a->b`, `obj?.x`, `SOME_CONSTANT`: unquoted, an expression. */
const expressions =
  /^[!&*@.]?[A-Za-z_$][\w$]*(?:(?:\??\.|::|->)[A-Za-z_$][\w$]*)+$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^_[A-Z]+(?:_[A-Z]+)+_?$|^[&*@!.][A-Za-z_]+$|^[!+-][A-Z0-9]{2,}(?::|$)|^\d{2,5}\/|^\*|^\$[A-Za-z_(]|^[abglsvw]:[A-Za-z_]/;

/** A part long and mixed enough to be no identifier: `Qk3v9TzPd7Lm2XwR.…` is a token, whatever stands between its dots. */
const hasRandomPart = (value: string): boolean =>
  /[A-Za-z0-9]{16}/.test(value) &&
  value
    .split(/[^A-Za-z0-9]+/)
    .some((part) => part.length >= 16 && /\d.*\d/.test(part) && /[A-Za-z]/.test(part) && !camel.test(part));
const camel = /^[a-z]*\d{0,3}(?:[A-Z][a-z]{2,}\d{0,3}|[A-Z]{2,5}\d{0,2})+$|^[a-z]{3,}\d{1,4}$/;

/** Names whose verdict is kept. */
export const mostNames = 2_000;

function judgeName(name: string): boolean {
  // `AWS::ApiGateway::ApiKey` is a type; X-Amz-Credential holds an access key id and a date; a client request token makes a call idempotent.
  // `…:111122223333:secret:name` is an ARN; forms carry tokens against forgery.
  if (
    /[A-Z]\w*::[A-Z]\w{1,40}::/.test(name) ||
    /:\d{12}:|csrf|xsrf/i.test(name) ||
    /x-(?:amz|goog)-credential|client_?request_?token$|request_?verification_?token|publishable/i.test(name)
  )
    return false;
  // What is given to `get_service_key(` is what it is looked up by.
  if (/^(?:get|fetch|find|lookup)(?=[_.-]|[A-Z])/.test(name)) return false;
  return !aboutNames.test(
    name
      .slice(name.lastIndexOf(':') + 1)
      .replace(/^u00[0-9a-f]{2}/, '')
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2'),
  );
}

/** True when the name speaks of a secret itself. camelCase counts as words. */
export const namesSecret = memoized(judgeName, mostNames);

/** Letters and digits of ASCII, as bits of `Kind`. */
export const alnumKinds = Kind.DIGIT | Kind.LOWER | Kind.UPPER;
/** True for a value of letters and digits of ASCII alone. */
const isAlnum = (value: string): boolean => (secretText(value).kinds & ~alnumKinds) === 0;

/** A version in a CPE name (`base-passwd:3.5.43:*:*`), a length of a style. */
const notSecret = /:\*:\*|^\d{1,3}(?:px|em|rem|pt);?$/;

function isReference({ name, quoted, value }: Assigned): boolean {
  if (notSecret.test(value)) return true;
  if (repeatsName(name, value) || spellsName(name, value) || (!quoted && /^0x[0-9a-f]{1,8}$/i.test(value))) return true;
  // All that follows wants signs.
  if (isAlnum(value)) return /^(?:s?sha|md)\d{1,3}$/i.test(value);
  if (
    !quoted &&
    (/^[:=]|^[a-z_]{3,}=/i.test(value) ||
      (/^(?:[a-z0-9-]+\.)+(?:[a-z]{2,6}|7z|bz2|mp[34])\/?$/i.test(value) && !hasMixedPart(value)))
  )
    return true;
  if (
    isUrl(value) ||
    isHostPort(value) ||
    isPath(value) ||
    isArn(value) ||
    isOption(value) ||
    isNoSecret(value) ||
    isKept(value)
  )
    return true;
  if (isConstant(value)) return true;
  return !quoted && expressions.test(value) && !hasRandomPart(value) && !hasMixedPart(value);
}

/** `compass`, `bypass`, `lowpass`: a word that ends like a name of passwords; `dbPass`, `db_pass`, `dbpass` are names. */
const endsInWord = ({ name }: Assigned): boolean =>
  /(?:^|[^a-z])(?:com|encom|by|tres|sur|under|over|multi|single|two|first|second|one|render|low|high|band|all|im|eye|sub|post|pre|buy)pass$/i.test(
    name.replace(/([a-z])([A-Z])/g, '$1_$2').replace('_Pass', 'pass'),
  );

/** Words and small numbers joined by hyphens or underscores: `scram-sha-256`, `secret-2-levels`. */
const isPhrase = (value: string): boolean =>
  /^[a-z]{2,}(?:[-_.:]{1,2}(?:[a-z]{2,}|v?\d{1,3}))+$/i.test(value) && /[a-z]$|^(?:[a-z]+[-_.:]){2}/i.test(value);

/** `password: password16`, `{ pass: pass2 }`, `PASS: TestParser/empty`: a variable of the same name, the verdict of a test. */
function isVariableOrVerdict({ name, quoted, value }: Assigned): boolean {
  if (quoted) return false;
  return /^(?:pass(?:word|wd|phrase)?|pwd)\d{0,3}$/i.test(value) || (/^pass$/i.test(name) && !/\d/.test(value));
}

/** `Marble-Tiger-79`: no name in a program. */
const isCapitalized = (value: string): boolean => /^[A-Z][a-z]+[-_.][A-Z]/.test(value);

const isVersion = (value: string): boolean =>
  /^[\^~>=v]{0,2}\d{1,4}(?:\.\d{1,4}){1,3}(?:-[a-z0-9.]+|\/go\.mod)?$/.test(value);
/** `2016-09-08T21:47:36Z`: when a password was used or changed, as the report of IAM's credentials says. */
const isTimestamp = (value: string): boolean => /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|$)/.test(value);

/** An app password as Google and Apple show it: four times four letters, which are no words. */
const isAppPassword = ({ name, quoted, value }: Assigned): boolean =>
  (quoted || value[4] === '-') &&
  /^[a-z]{4}(?:( |-)[a-z]{4})(?:\1[a-z]{4}){2}$/.test(value) &&
  namesSecret(name) &&
  value.split(/[ -]/).filter((part) => isCommonWord(part)).length < 2;

/** True when `name = value` gives away a password: not a reference, type, placeholder, label or message. */
export function isAssignedPassword(found: Assigned): boolean {
  // `password: Likewise.` A sentence goes on; base64 holds `pwd` now and then.
  const name = found.name;
  const value = found.quoted ? found.value : found.value.replace(/[.:?]+$/, '');
  // `mozilla@`: what anonymous FTP wants.
  if (value.length < 4 || (name.length > 20 && isMachineKey(name))) return false;
  if (value.includes(' ') || value[4] === '-') {
    if (isAppPassword(found)) return true;
    if (value.includes(' ')) return false;
  }
  if (
    found.quoted
      ? /[({[]$|^-?[a-z.]+@$|^anonymous$|^--/.test(value)
      : /:$|->?$/.test(found.value) || /^--?[a-z]/.test(value)
  )
    return false;
  if (isWord(value) || isTemplate(value) || found.isExpression === true) return false;
  if (common.test(value)) return found.quoted && namesSecret(name);
  if (!namesSecret(name) || isReference(found) || isPlaceholder(value)) return false;
  if (isVariableOrVerdict(found)) return false;
  const alone = found.plain === true && !found.listed;
  if (
    endsInWord(found) ||
    isVersion(value) ||
    isTimestamp(value) ||
    (isPhrase(value) && !((alone || isCapitalized(value)) && isPhrasePassword(value))) ||
    /pass(?:word|wd)s?$/i.test(value)
  )
    return false;
  if (found.listed && !(value.length >= 8 && /\d/.test(value) && /[A-Z]|[^A-Za-z0-9_.-]/.test(value))) return false;
  if (/^\p{L}+$/u.test(value)) return looksMixed(value) || (alone && isWordPassword(value));
  if (/^\d+$/.test(value)) return value.length >= 6 && value.length <= 12;
  if (/^[\p{L}]+[-_. ][\p{L}]+(?:[-_. ][\p{L}]+)*$/u.test(value))
    return (found.quoted || found.plain === true) && hasMixedPart(value);
  return new Set(value).size >= 4;
}

/** Letters only: random rather than a word or an identifier, whose camelCase parts are longer and have vowels. */
function looksMixed(value: string): boolean {
  const oneCase = value === value.toLowerCase() || value === value.toUpperCase();
  const parts = oneCase ? 1 : (value.match(/[A-Z]?[a-z]+|[A-Z]/g)?.length ?? 1);
  const vowels = value.match(/[aeiouy]/gi)?.length ?? 0;
  return value.length >= 8 && ((parts >= 4 && value.length / parts <= 3) || vowels / value.length < 0.12);
}

/** Characters of a value that are judged: enough to tell, few enough for hostile texts. */
const judged = 120;

/** The alphabet in changing case, typed by hand. */
const typedAlphabet = /aBcDeFg|AbCdEfG/;

/** True when `whole` looks like a machine-made key: key characters, mixed enough, not made of words, numbers and dates. */
export function isMachineKey(whole: string): boolean {
  const value = whole.slice(0, judged);
  // An account's id of Twilio.
  if (/^AC[0-9a-f]{32}$/.test(value)) return false;
  const { digits, letters, kinds, words: held } = secretText(value);
  if (digits === 0 && value.length > 60) return false;
  if ((held & Word.ALPHABET) !== 0 && typedAlphabet.test(value)) return false;
  const signs = (kinds & ~alnumKinds) !== 0;
  if (
    (held & Word.ASSIGNMENT) !== 0 ||
    (signs && (isUrl(value) || isPath(value) || isNoSecret(value))) ||
    isPlaceholder(value)
  )
    return false;
  // `config.env.SLACK_TOKEN`; `3b:16:e4:…`, the fingerprint of a key.
  if (signs && (/^[a-z]\w*(?:\.[A-Za-z]\w*)+$/.test(value) ? digits < 2 : /^(?:[0-9a-f]{2}:){7,}/i.test(value)))
    return false;
  if (digits < 2 || letters < 2)
    return digits < 2 && letters >= (digits === 1 ? 15 : 20) && looksMixed(value) && secretText(value).entropy >= 3.5;
  if (!signs && /^[a-z]{2,}\d{0,3}(?:[A-Z][a-z]{2,}\d{0,3})+$/.test(value)) return false;
  // Letters and digits in one part are no word. Sixteen hexadecimal digits seldom differ enough for three bits each.
  if (!signs) return secretText(value).entropy >= (value.length < 20 ? 2.75 : 3);
  // `sk_live_…`, `pat-na1-…`: the prefix may be of as many words as it likes.
  const random =
    /^(?:[A-Za-z]{2,6}\d{0,2}[_-]|[A-Za-z]{2,12}[_-](?=[A-Za-z]{1,12}\d{0,2}[_-]\w{24})|v\d_){1,3}(?=[A-Za-z]{0,15}\d)[A-Za-z0-9]{16,}$/.test(
      value,
    );
  if (random) return secretText(value).entropy >= 3;
  const parts = value.split(/[-_.:/]/).filter((part) => part !== '');
  const wordy = parts.filter((part) =>
    /^(?:[a-z]{3,}|[A-Z]{3,}|[A-Z][a-z]{2,}|v?\d{1,4}|(?:sha|md|base)\d{1,3})$/.test(part),
  ).length;
  return wordy * 2 < parts.length + 1 && secretText(value).entropy >= 3;
}

/** True for bare hexadecimal of the length of a common digest: without a word of keys beside it, it is a checksum. */
export function isDigest(value: string): boolean {
  return /^(?:[a-f0-9]{32}|[a-f0-9]{40}|[a-f0-9]{56}|[a-f0-9]{64}|[a-f0-9]{96}|[a-f0-9]{128})$/i.test(value);
}

/** A quoted secret of a framework or a person: letters, digits and signs mixed (`b0*1x^y@9$)w%v`), or what would do as a password. */
function isMixedSecret(found: Assigned): boolean {
  const { name, value } = found;
  // `manager_secret = pepper30038`: all of a line of configuration.
  const isLine =
    found.plain === true && /[a-z][_-]?secret$/i.test(name) && /^[A-Za-z]{3,}\d{2,}$|^[^-_./:\s]{8,}$/.test(value);
  if (
    !(found.quoted || isLine) ||
    found.listed ||
    !/secret(?:[_.]?key)?(?:_?base|or_?key)?$|salt$/i.test(name) ||
    isPlaceholder(value)
  )
    return false;
  const { digits, letters } = secretText(value);
  const signs = value.length - digits - letters;
  if (value.length >= 16 && digits >= 2 && letters >= 4 && signs >= 2 && !isPhrase(value)) return entropy(value) >= 3.3;
  if (!/secret(?:_?key|or_?key)?$/i.test(name)) return false;
  if (signs > 0)
    return (
      value.length >= 8 &&
      digits > 0 &&
      /[A-Z]|[^A-Za-z0-9_./,[\](){}-]/.test(value) &&
      !/^[[({]|[\])}]$/.test(value) &&
      isAssignedPassword(found)
    );
  // `secret: kumquat` is the name of an object of Kubernetes; `jwt_secret` and `client_secret` have values.
  return (
    (digits > 0 || /[a-z]_?secret$/i.test(name) || (found.quoted && isCompound(value))) && isAssignedPassword(found)
  );
}

/** `SecretKit: 5d41…`: a library and its checksum. */
const programNames =
  /(?:[Ss]ecret|[Tt]oken|[Aa]uth|[Cc]redentials?)(?:Kit|Field|UI|Manager|Store|Swift|Core|Parser|View|Storage|Handler|Provider|Generator|Service|Utils?|Helper|Lib|SDK)$/;

/** `[A-Z0-9]`, `(?:`, `{2,40}`: of a regular expression. */
const expressionSigns = /\[[^\]]{0,8}\w-\w[^\]]{0,8}\]|\(\?|\{\d{1,4},?\d{0,4}\}/;

/** True when `name = value` gives away a machine-made key. */
export function isAssignedKey(found: Assigned): boolean {
  const { name, value, listed } = found;
  // AWS' client tokens make calls idempotent: UUIDs, and times and names put together.
  if (/client_?token$/i.test(name) && !/^(?!pub)[A-Za-z0-9]{32,}$/.test(value)) return false;
  if (isWord(value) || isTemplate(value) || !namesSecret(name) || isReference(found)) return false;
  if (found.isExpression === true) return false;
  if (isPhrase(value) && !/[a-z][A-Z]/.test(value)) return isCapitalized(value) && isMixedSecret(found);
  if (isPlainInBase64(value) || (isDigest(value) && programNames.test(name))) return false;
  // Signs that code has as well want a name that leaves no doubt, and a length that no piece of code in quotes has.
  if (/[,;|[\]{}<>]|\?[:=!<]/.test(value))
    return value.length >= 32 && !expressionSigns.test(value) && isMixedSecret(found);
  if (!isMachineKey(value)) return isMixedSecret(found);
  return !(listed && !/\d/.test(value)) && !/(?:[a-z]Key|[a-z]Token|Secret|Credentials?)$/.test(value.slice(-11));
}
