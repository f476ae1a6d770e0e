import { isAlnum, isDigit, isUpper } from '../scan/bytes.ts';

/** The shared scans, in the order of their indices in `Hits.shapes`. */
export const shapeNames = [
  'digits',
  'email',
  'ipv4',
  'ipv6',
  'mac',
  'iban',
  'alnum-id',
  'phone',
  'coordinates',
] as const;
export type ShapeName = (typeof shapeNames)[number];

/** Places where a match of a shape may start, as offsets into the bytes; one object for all answers. */
export const span = { start: 0, end: 0 };

/** A shared scan: what gives it away, and where a match may start once that was seen. */
export interface Shape {
  /** Pattern (see `compileAnchors`) that every match or its surroundings contain. */
  readonly anchors: readonly string[];
  /** Sets `span`; `end`: offset after the anchor. False when the place turns out not to have the shape. */
  readonly find: (bytes: Uint8Array, end: number) => boolean;
}

/** Kinds of bytes as bits, so that one loop walks over any of them. */
const digit = 1;
const separator = 2;
const hexDigit = 4;
const letterOrDigit = 8;
const mailbox = 16;
const bracket = 32;
const dot = 64;
const colon = 128;
const hyphen = 256;
const mailboxSigns = "!#$%&'*+/=?^_`{|}~.-";
const kinds = Uint16Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return (
    (isDigit(byte) ? digit : 0) |
    (' -./'.includes(character) ? separator : 0) |
    (isDigit(byte) || ((byte | 32) >= 97 && (byte | 32) <= 102) ? hexDigit : 0) |
    (isAlnum(byte) ? letterOrDigit : 0) |
    (isAlnum(byte) || byte >= 0x80 || mailboxSigns.includes(character) ? mailbox : 0) |
    ('()+'.includes(character) ? bracket : 0) |
    (byte === 46 ? dot : 0) |
    (byte === 58 ? colon : 0) |
    (byte === 45 ? hyphen : 0)
  );
});
/** Furthest that a span looks to either side of an anchor. */
const maxRun = 256;

function walkBack(bytes: Uint8Array, from: number, most: number, kind: number): number {
  let at = from;
  const least = Math.max(0, from - most);
  while (at > least && ((kinds[bytes[at - 1] ?? 0] ?? 0) & kind) !== 0) at--;
  return at;
}

function walkOn(bytes: Uint8Array, from: number, most: number, kind: number): number {
  let at = from;
  const limit = Math.min(bytes.length, from + most);
  while (at < limit && ((kinds[bytes[at] ?? 0] ?? 0) & kind) !== 0) at++;
  return at;
}

function set(start: number, end: number): boolean {
  span.start = start;
  span.end = end;
  return true;
}

function token(kind: number, least: number, most: number): Shape['find'] {
  return (bytes, end) => {
    // One byte over the longest is enough to see that it is too long.
    const start = walkBack(bytes, end - 1, most + 1, kind);
    const stop = walkOn(bytes, end - 1, most + 1, kind);
    return stop - start >= least && stop - start <= most && set(start, stop);
  };
}

/** A run of digits with single separators, from its first digit; long runs are cut. */
function digitRun(bytes: Uint8Array, end: number): boolean {
  let start = end - 1;
  while (start > 0 && end - start < maxRun) {
    const before = kinds[bytes[start - 1] ?? 0] ?? 0;
    if ((before & digit) !== 0) start--;
    else if (start > 1 && (before & separator) !== 0 && ((kinds[bytes[start - 2] ?? 0] ?? 0) & digit) !== 0) start -= 2;
    else break;
  }
  let stop = end;
  while (stop < bytes.length) {
    const here = kinds[bytes[stop] ?? 0] ?? 0;
    if ((here & digit) !== 0) stop++;
    else if ((here & separator) !== 0 && ((kinds[bytes[stop + 1] ?? 0] ?? 0) & digit) !== 0) stop += 2;
    else break;
  }
  return set(start, stop);
}

function ibanStart(bytes: Uint8Array, end: number): boolean {
  for (let at = end - 8; at >= Math.max(0, end - 14); at--) {
    const alone = at === 0 || ((kinds[bytes[at - 1] ?? 0] ?? 0) & letterOrDigit) === 0;
    if (alone && isUpper(bytes[at] ?? 0) && isUpper(bytes[at + 1] ?? 0)) return set(at, at + 1);
  }
  return false;
}

const hex = '[0-9A-Fa-f]';
const dotted = token(digit | dot, 7, 64);
const octet = String.raw`\d{1,3}\.`;

/** Every shared scan; `digits` and `alnum`: fewest digits of a run, and fewest characters of an id, that any detector wants. */
export function shapes(digits: number, alnum: number): Readonly<Record<ShapeName, Shape>> {
  return {
    digits: {
      anchors: [String.raw`(?:[^0-9 ./-]|[^0-9][ ./-])\d(?:[ ./-]?\d){${digits - 1}}`],
      find: digitRun,
    },
    email: {
      anchors: [String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~.\x{80}-\x{ff}-]@[A-Za-z0-9\x{80}-\x{ff}]`],
      find: (bytes, end) => {
        const at = end - 2;
        const start = walkBack(bytes, at, 64, mailbox);
        return start < at && set(start, at);
      },
    },
    ipv4: {
      anchors: [String.raw`[^0-9.]${octet}${octet}${octet}\d`],
      // Nothing starts in the middle of a run of numbers and dots.
      find: (bytes, end) => {
        if (!dotted(bytes, end)) return false;
        span.end = span.start + 1;
        return true;
      },
    },
    ipv6: {
      anchors: [`::${hex}`, `${hex}::`, `:${hex}{1,4}:${hex}{1,4}:${hex}{1,4}:`],
      find: token(hexDigit | colon | dot, 3, 64),
    },
    mac: {
      anchors: [`[^0-9A-Fa-f]${hex}{2}(?:[:-]${hex}{2}){4}`, String.raw`[^0-9A-Fa-f]${hex}{4}\.${hex}{4}\.${hex}{4}`],
      find: token(hexDigit | colon | hyphen | dot, 12, 64),
    },
    iban: {
      anchors: ['[^A-Za-z0-9][A-Z]{2}[ -]?[0-9](?:[ -]?[0-9A-Z]){5}'],
      find: ibanStart,
    },
    'alnum-id': {
      anchors: [`[^A-Za-z0-9][A-Za-z0-9]{${alnum}}`],
      find: token(letterOrDigit, alnum, 64),
    },
    phone: {
      // No country code starts with 0, but every time zone between -10 and +10 does.
      anchors: [
        String.raw`\+[ (]?[1-9][ ()./-]{0,3}\d[ ()./-]{0,3}\d`,
        String.raw`[^0-9A-Za-z]00 ?[1-9](?:[ ()./-]?\d){3}`,
        String.raw`\(\d{3}\)[ -]{0,2}\d{3}`,
        String.raw`[^0-9A-Za-z]\d{3}[ ./-]\d{3}[ .-]\d{4}`,
        // With the 0 of a call inside the country, in groups that are no date's.
        String.raw`[^0-9A-Za-z]0[1-9]\d{1,3}[)]?[ /-]{1,3}\d{3}`,
        String.raw`[^0-9A-Za-z]0[1-79][ .]\d{2}[ .]\d{2}[ .]\d{2}[ .]\d`,
        String.raw`[^0-9A-Za-z]06[ -]\d{4} ?\d{4}`,
        String.raw`\(\d{2}\) 9\d{4}-`,
      ],
      find: (bytes, end) => set(walkBack(bytes, end - 1, 40, digit | separator | bracket), end),
    },
    coordinates: {
      anchors: [String.raw`\.\d{3,8}(?:\x{c2}?\x{b0}| )?[NSns]?[ ,;/]{1,3}[+-]?\d{1,3}\.\d{3}`],
      find: (_, end) => set(Math.max(0, end - 40), end),
    },
  };
}
