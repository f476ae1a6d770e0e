import { usState } from '../builders/us-address-pattern.ts';
import type { Entity } from './entities.ts';

const beyondLatin = /[^\x00-\xff]/g;
const [standInCapital, standInSmall, standInLetter, standInMark] = ['À', 'à', 'ª', '\u0300'];

/**
 * The text with one letter of Latin-1 in place of each further one of its kind, and one mark for all: expressions with the letters of
 * all scripts take V8 a fifth of a second to compile.
 */
function withFewLetters(text: string): string {
  return text.replace(beyondLatin, (unit) => {
    if (/\p{Lu}/u.test(unit)) return standInCapital;
    if (/\p{Ll}/u.test(unit)) return standInSmall;
    if (/\p{L}/u.test(unit)) return standInLetter;
    return /\p{M}/u.test(unit) ? standInMark : unit;
  });
}

/** What is left of letters, for classes of characters. */
const capital = 'A-ZÀ-ÖØ-Þ';
const small = 'a-zµß-öø-ÿ';
const letter = `${capital}${small}ªº`;
const cap = `[${capital}][${letter}${standInMark}'’.-]{1,24}`;
const particle =
  '(?:de|del|della|delle|dei|des|du|da|do|dos|das|la|le|las|los|el|van|der|den|het|von|zum|zur|am|an|im|nad|y)';
const number = `\\d{1,5}[A-Za-z]?(?![${letter}\\d])`;
/** Kinds of streets behind the name, as British and American addresses write them. */
const kind =
  'Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Sq|Terrace|Trail|Parkway|Pkwy|Circle|Highway|Hwy|Way|Close|Crescent|Cres|Gardens|Grove|Mews|Quay|Green|Hill|Row|Gate';
/** Before the name: French, Italian, Spanish, Portuguese, Polish, Romanian. */
const before =
  '(?:[Rr]ue|[Aa]venue|[Aa]v\\.?|[Bb]oulevard|[Bb]d|[Cc]hemin|[Aa]llée|[Qq]uai|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Ll]argo|[Cc]alle|[Cc]/|[Aa]venida|[Pp]laza|[Pp]aseo|[Rr]ua|[Tt]ravessa|[Uu]l\\.|[Uu]lica|[Aa]l\\.|[Ss]trada|[Cc]alea)';
/** At the end of the name: German, Dutch, Danish, Norwegian, Swedish, Finnish. */
const suffix =
  '(?:straße|strasse|str\\.|gasse|weg|platz|allee|damm|ufer|straat|laan|plein|gracht|dijk|gade|vej|vænge|veien|vegen|gata|gate|vägen|gatan|gränd|katu|tie|polku)';

const streets = [
  String.raw`${number} (?:\d{1,5} )?(?:${cap} ){1,3}(?:${kind})\b\.?(?: [NSEW][EW]?\b)?`,
  `(?:${number},? )?${before} (?:${particle} |l['’]|d['’]){0,3}(?:${cap} ?|${particle} ){1,4}(?<= ),? ?(?:n[°º.] ?)?${number}`,
  `${number},? ${before} (?:${particle} |l['’]|d['’]){0,3}${cap}(?: ${particle}| ${cap}){0,3}`,
  `(?:${cap}[ -]){0,2}[${capital}][${letter}${standInMark}-]{0,24}${suffix} ${number}`,
  String.raw`(?:P\.? ?O\.? ?Box|PSC|Postfach|Postbus|Unit) \d{1,6}(?:,? Box \d{1,5})?`,
];
const gap = String.raw`(?:,? |,?[ \t]*\n[>?|* \t]{0,8}|, )`;
const unitKind = '(?:[Aa]pt|Apartment|Suite|Ste|Flat|Floor|Unit|Room|Rm)';
const unit = String.raw`${unitKind}\.? ?#?\w{1,6}`;
/** Postcode and town in the order of the continent, of Great Britain, of the Netherlands; a state and ZIP code. */
const place = [
  // Poland, Portugal, Sweden, Czechia.
  String.raw`(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}) ${cap}(?:[ -]${cap}){0,2}`,
  String.raw`(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2}(?= ))? ${cap}(?:[ -]${cap}){0,2}`,
  String.raw`(?:${cap}(?:[ -]${cap}){0,2}${gap}){0,2}[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`,
  String.raw`${cap}(?:[ -]${cap}){0,2},? [A-Z]{2} \d{5}(?:-\d{4})?`,
  String.raw`${cap}(?:[ -]${cap}){0,2},? (?:${usState})\b`,
  String.raw`(?:APO|FPO|DPO),? A[AEP] \d{5}`,
].join('|');

/** A house, a street and a number more, as Nordic and Slavic addresses are often kept; no date. Only where an address is spoken of. */
const bare = String.raw`\d{1,5} (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?:${cap} ){1,3}\d{1,4}\.?(?!\d)`;
/** Any street with its number, where a flat of it is named. */
const anyStreet = `(?:${number} )?(?:${cap} |[${small}]{1,12} ){1,5}${number}\\.?`;
/** Town, region, country and postcode on the lines behind a flat. */
const rest = String.raw`(?:${gap}${cap}(?:[ -](?:${cap}|nad|am|an|de|la)){0,3}){0,3}(?:${gap}(?:[A-Z]{2,3}${gap})?\d{4,6}(?:-\d{4})?)?`;

/** Expressions in the order in which they are tried. One for all would take V8 ten times as long to compile as these together. */
interface Expressions {
  readonly withUnit: readonly RegExp[];
  readonly others: readonly RegExp[];
}

function expressions(): Expressions {
  const compile = (source: string): RegExp => new RegExp(`(?<![${letter}\\d#.,/-])${source}(?![${letter}\\d])`, 'y');
  const numbered = streets.map((street) => String.raw`(?:\d{1,5} )?(?:${street})`);
  return {
    withUnit: [...numbered, anyStreet].map((street) => compile(`${street}(?<unit>${gap}${unit}${rest})`)),
    others: [
      ...numbered.map((street) => compile(`${street}(?<place>${gap}(?:${place}))?`)),
      compile(`(?<bare>${bare})(?:${gap}(?:${place}))?`),
    ],
  };
}

const address = expressions();

/** The address that starts at `start` by the first expression that knows one. */
function addressAt(text: string, start: number, withUnit: boolean): RegExpExecArray | null {
  const { withUnit: units, others } = address;
  for (const list of withUnit ? [units, others] : [others])
    for (const expression of list) {
      expression.lastIndex = start;
      const match = expression.exec(text);
      if (match !== null) return match;
    }
  return null;
}

/** An address without a flat that begins with a small letter begins with a kind of street. */
const unitWord = new RegExp(unitKind);
const smallStreet = new RegExp(`${before} `, 'y');

/** What an address is asked for or told with; a `memory address` and its like is none of a house. */
const cue =
  /\b(?:(?<!\b(?:memory|base|start|end|bus|return|physical|virtual|logical|(?:multi|broad|uni|any)cast|load|entry|heap|stack|page|segment|network|ip|mac|e-?mail)[ _-])address(?:es)?|adresse|dirección|indirizzo|lives? (?:at|on|in)|lived (?:at|on|in)|moved to|reside[sd]? (?:at|in)|residence|located (?:at|in)|meet (?:me|you|us) at|deliver(?:ed)? to|ship(?:ped)? to|sent? to|bill to|visit|office is (?:at|in)|home is (?:at|in)|taxi to|drops? you off at|is at|corner of)\b[^.!?]{0,40}$/i;

/** Between the start of an address and its first number. */
const reach = 60;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isWordCode = (code: number): boolean =>
  isSmall(code) || isDigit(code) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xff) || code === 0xaa;

/** Where an address may start: at a number, and at the words before it in its line. By hand: most texts have numbers and no address. */
function startsIn(text: string): readonly number[] {
  const starts: number[] = [];
  let done = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isDigit(text.charCodeAt(index)) || (index > 0 && isWordCode(text.charCodeAt(index - 1)))) continue;
    const from = Math.max(done, index - reach, text.lastIndexOf('\n', index) + 1);
    for (let at = from; at <= index; at++)
      if (isWordCode(text.charCodeAt(at)) && (at === from || !isWordCode(text.charCodeAt(at - 1)))) starts.push(at);
    done = index + 1;
  }
  return starts;
}

/** Addresses in prose by their form: a street with its number, and a flat, a postcode and town, or words that ask for an address. */
export function addressesByRules(text: string, message: boolean): readonly Entity[] {
  const found: Entity[] = [];
  let done = 0;
  const withUnit = unitWord.test(text);
  const seen = withFewLetters(text);
  for (const start of startsIn(seen)) {
    if (start < done) continue;
    if (!withUnit && isSmall(text.charCodeAt(start))) {
      smallStreet.lastIndex = start;
      if (!smallStreet.test(seen)) continue;
    }
    const match = addressAt(seen, start, withUnit);
    if (match === null) continue;
    const { unit: flat, place: town, bare: unnamed } = match.groups ?? {};
    const end = start + match[0].trimEnd().length;
    const told = flat !== undefined || town !== undefined || cue.test(text.slice(Math.max(0, start - 80), start));
    // A street that is all of a line in a message.
    const line =
      message &&
      unnamed === undefined &&
      /(?:^|\n)[>?|* \t]{0,8}$/.test(text.slice(0, start)) &&
      /^\s*(?:\n|$)/.test(text.slice(end));
    if (!told && !line) continue;
    found.push({ identifier: 'ADDRESS', start, end });
    done = end;
  }
  return found;
}
