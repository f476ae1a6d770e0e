import { acceptKeyed } from '../accept/keyed-secret.ts';
import type { Detector, DetectorForm, Validation } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';
import { isDigest, isMachineKey } from '../validators/assigned-secret.ts';
import { looksRandom } from '../validators/plausibility.ts';
import { assignmentSource, openSource } from './assignment.ts';
import { credential } from './credential.ts';
import { type Alphabet, classes, fakeSecret } from './fake-secret.ts';
import { secretField } from './secret-field.ts';

/** What may stand between a vendor's name and the sign of an assignment: words of keys, and the filler that names of settings have. */
const keyWords = (
  'api access authentication authorization auth secret private public client app application user admin account service server ' +
  'personal master rest web sdk http io integration project organization org bot live test production prod staging dev sandbox default ' +
  'v0 v1 v2 v3 v4 v5 v6 v7 v8 v9 key token password passphrase pass pwd pat credentials credential bearer jwt id hash login value my the for is of x url ' +
  'basic oauth2 oauth write read ingestion ingest license subscription signing encryption webhook sdk init new create connect configure set'
).split(' ');
const keyWord = `(?:${keyWords.join('|')})`;
const secretWord = /key|token|secret|pass|pwd|pat|cred|auth|bearer|access|private|license|jwt|login/i;

const triedWord = new RegExp(`${secretWord.source}|client|init`, 'i');
/** `AcmeClient("…")`, `Acme.init("…")`: what else would it be given? */
const callWord = /(?:client|sdk|init|configure|connect|api)$/i;
/** `acme_user_id`, `acmePublicKey`: names of what is no secret. */
const aboutRest = /public[_. -]?key$|(?:user|account|project|organization|org|app|service)[_. -]?id$|hash$/i;

/** A UUID, as the source of a regular expression. */
export const uuidSource = '[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}';

/** A secret without a prefix of its own, told by its vendor's name in front of it. */
export interface KeyedSecret {
  readonly id: string;
  readonly name: string;
  /** The vendor's name as it stands in names of settings, and other names that only this secret has (`DD_API_KEY`); any case. */
  readonly vendors: readonly string[];
  /** The secret's shape: an alphabet with its length, or the source of a regular expression with a generator of examples. */
  readonly body:
    | { readonly alphabet: Alphabet; readonly length: number | readonly [least: number, most: number] }
    | { readonly source: string; readonly most: number; readonly make: (variant: number) => string };
  /** True when the vendor's name is a common word: then a word of secrets (`key`, `token`) must follow it. */
  readonly wordNeeded?: boolean;
  /** What the secret starts with, and its shape, when that leaves no doubt where no vendor's name stands. */
  readonly alone?: { readonly prefix: string; readonly source: string };
  /** Checks the secret further; it has already been found random enough. */
  readonly check?: (value: string) => Validation;
  readonly references: readonly string[];
  readonly maturity?: Detector['maturity'];
  readonly generic?: boolean;
}

const edge = 'A-Za-z0-9_';
const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** `cat|cow|dog` as `c(?:at|ow)|d(?:og)`: V8 tries the members of an alternation one by one, and some lists have a thousand. */
function alternation(texts: readonly string[]): string {
  if (texts.length < 20) return texts.map(escapeText).join('|');
  const byLetter = new Map<string, string[]>();
  for (const text of [...texts].sort((a, b) => b.length - a.length)) {
    const head = text.slice(0, 2);
    byLetter.set(head, [...(byLetter.get(head) ?? []), escapeText(text.slice(2))]);
  }
  return [...byLetter].map(([head, tails]) => `${escapeText(head)}(?:${tails.join('|')})`).join('|');
}

interface Shape {
  readonly source: string;
  readonly most: number;
  readonly make: (variant: number) => string;
}

function shapeOf(body: KeyedSecret['body']): Shape {
  if ('source' in body) return body;
  const [least, most] = typeof body.length === 'number' ? [body.length, body.length] : body.length;
  const plus = body.alphabet === 'base64' ? '={0,2}' : '';
  return {
    source: `[${classes[body.alphabet]}]{${least},${most}}${plus}`,
    most: most + 2,
    make: (variant) => fakeSecret('', least, body.alphabet, variant),
  };
}

/** A UUID, or a key long and mixed enough to speak without the sign of an assignment before it. */
function isLongKey(value: string): boolean {
  if (/^[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}$/i.test(value)) return true;
  return value.length >= 20 && /\d.*\d.*\d/.test(value) && isMachineKey(value);
}

/** What stands before a secret whose prefix is how words begin: `pat`, `path`, `patch`. */
const signs = ['"', "'", '`', '=', ':', '>', ',', '(', '\n', '= ', ': ', 'earer '];

/** The secret by itself, told by its prefix and shape. */
function aloneForm({ prefix, source }: KeyedSecret['alone'] & {}, most: number): DetectorForm {
  const before = /^[a-z]+$/.test(prefix) ? signs : [];
  return {
    trigger: { kind: 'literals', literals: before.length > 0 ? before.map((sign) => sign + prefix) : [prefix] },
    pattern: patternOf(
      `${before.length > 0 ? `(?:${before.map(escapeText).join('|')})` : '(?<![A-Za-z0-9_+/.-])'}(?<value>${source})(?![A-Za-z0-9_+/=-])`,
    ),
    maxLength: most + 6,
    validate: (value) => looksRandom(value) && /\d/.test(value.slice(prefix.length)),
  };
}

/** `datadog api key`, `datadog token`, …; the names of many services together only with `key`: the generic detectors know the rest. */
function fieldNames({ vendors }: KeyedSecret): readonly string[] {
  const words =
    vendors.length > 40 ? ['key'] : ['key', 'api key', 'token', 'secret', 'access token', 'auth token', 'secret key'];
  const names = vendors.map((vendor) =>
    vendor
      .replace(/[_. -]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  const whole = vendors.length > 40 ? [] : names.filter((name) => / (?:key|license|login)$/.test(name));
  return [...new Set([...names.flatMap((name) => words.map((word) => `${name} ${word}`)), ...whole])];
}

/**
 * The detector of `vendor … = secret` in configuration, source code, command lines and notes. Between the vendor's name and the value
 * stand nothing but words of keys and an assignment; the value has exactly the vendor's shape.
 */
export function keyedSecret(secret: KeyedSecret): Detector {
  const shape = shapeOf(secret.body);
  const vendor = alternation(secret.vendors);
  const example = secret.vendors[0] ?? '';
  return credential({
    id: secret.id,
    name: secret.name,
    maturity: secret.maturity ?? 'stable',
    generic: secret.generic ?? false,
    trigger: { kind: 'literals', ignoreCase: true, literals: secret.vendors },
    pattern: patternOf(
      `(?<=(?<left>[A-Za-z]?))(?<name>${vendor})(?<rest>(?:[_. -]{0,2}${keyWord}){0,6})[_-]?(?:[1-9]\\d?)?(?<gap>${assignmentSource}|[ \\t]{1,4}(?:is[ \\t])?|-)${openSource}` +
        `(?<value>(?<![${edge}])${shape.source}(?![${edge}(]|[-/+.][${edge}]))`,
      'i',
    ),
    maxLength: 420 + shape.most,
    ...(secret.wordNeeded === true ? { accept: acceptKeyed(secret.vendors, keyWords, triedWord) } : {}),
    validate: (value, _raw, match) => {
      const { left = '', name = '', rest = '', gap = '' } = match.groups ?? {};
      // `reservati-onFleet`: the name is the end of another word.
      if (left !== '' && (left === left.toLowerCase()) === (name[0] === name[0]?.toLowerCase())) return false;
      if (aboutRest.test(rest)) return false;
      const hasWord =
        secretWord.test(rest) ||
        secretWord.test(name) ||
        (gap.startsWith('(') && (secret.wordNeeded !== true || callWord.test(rest)));
      const hasSign = !/^(?:[ \t]+(?:is[ \t])?|-)$/.test(gap);
      if (
        !hasWord &&
        (secret.wordNeeded === true || isDigest(value) || (!hasSign && !/^[A-Za-z0-9]{20,}$/.test(value)))
      )
        return false;
      if (!hasSign && (gap === '-' || secret.wordNeeded === true) && !(hasWord && isLongKey(value))) return false;
      return looksRandom(value) && (secret.check?.(value) ?? true);
    },
    forms: [
      secretField({
        keywords: () => fieldNames(secret),
        source: shape.source,
        most: shape.most,
        validate: (value) => looksRandom(value) && (secret.check?.(value) ?? true),
      }),
      ...(secret.alone === undefined ? [] : [aloneForm(secret.alone, shape.most)]),
    ],
    examples: () => ({
      match: [
        `${example}_api_key = "${shape.make(1)}"`,
        `{"${example}Token": "${shape.make(2)}"}`,
        `export ${example.toUpperCase()}_SECRET=${shape.make(3)}`,
        { header: fieldNames(secret)[0]?.replaceAll(' ', '_') ?? '', text: shape.make(4) },
      ],
      reject: [
        `${example}_api_key = "\${${example.toUpperCase()}_API_KEY}"`,
        ...(secret.alone === undefined
          ? [`${example} commit ${shape.make(1)}`, shape.make(2), { header: `${example}_id`, text: shape.make(4) }]
          : [`${secret.alone.prefix}${'x'.repeat(shape.make(1).length)}`, `Q${shape.make(2)}`]),
        `${example}_api_key = ${'x'.repeat(shape.make(1).length)}`,
      ],
    }),
    references: secret.references,
  });
}
