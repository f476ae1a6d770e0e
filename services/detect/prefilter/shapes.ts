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

/** Places where a match of a shape may start, as offsets into the bytes. */
export type Span = readonly [start: number, end: number];

/** A shared scan: what gives it away, and where a match may start once that was seen. */
export interface Shape {
  /** Pattern (see `compileAnchors`) that every match or its surroundings contain. */
  readonly anchors: readonly string[];
  /** `end`: offset after the anchor. Null when the place turns out not to have the shape. */
  readonly span: (bytes: Uint8Array, end: number) => Span | null;
}

/** Space, dot, hyphen and slash, single, between digits. */
const isSeparator = (byte: number): boolean => byte === 32 || byte === 45 || byte === 46 || byte === 47;
const isHex = (byte: number): boolean => isDigit(byte) || ((byte | 32) >= 97 && (byte | 32) <= 102);
const isPhoneByte = (byte: number): boolean =>
  isSeparator(byte) || isDigit(byte) || byte === 40 || byte === 41 || byte === 43;
const emailText = "!#$%&'*+/=?^_`{|}~.-";
const emailBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(isAlnum(byte) || byte >= 0x80 || emailText.includes(String.fromCharCode(byte))),
);
/** Furthest that a span looks to either side of an anchor. */
const maxRun = 256;

function walkBack(bytes: Uint8Array, from: number, most: number, member: (byte: number) => boolean): number {
  let at = from;
  while (at > 0 && from - at < most && member(bytes[at - 1] ?? 0)) at--;
  return at;
}

function walkOn(bytes: Uint8Array, from: number, most: number, member: (byte: number) => boolean): number {
  let at = from;
  while (at < bytes.length && at - from < most && member(bytes[at] ?? 0)) at++;
  return at;
}

function token(member: (byte: number) => boolean, least: number, most: number): Shape['span'] {
  return (bytes, end) => {
    const start = walkBack(bytes, end - 1, maxRun, member);
    const stop = walkOn(bytes, end - 1, maxRun, member);
    return stop - start >= least && stop - start <= most ? [start, stop] : null;
  };
}

/** A run of digits with single separators, from its first digit; long runs are cut. */
function digitRun(bytes: Uint8Array, end: number): Span {
  let start = end - 1;
  while (start > 0 && end - start < maxRun) {
    if (isDigit(bytes[start - 1] ?? 0)) start--;
    else if (start > 1 && isSeparator(bytes[start - 1] ?? 0) && isDigit(bytes[start - 2] ?? 0)) start -= 2;
    else break;
  }
  let stop = end;
  while (stop < bytes.length) {
    if (isDigit(bytes[stop] ?? 0)) stop++;
    else if (isSeparator(bytes[stop] ?? 0) && isDigit(bytes[stop + 1] ?? 0)) stop += 2;
    else break;
  }
  return [start, stop];
}

function ibanStart(bytes: Uint8Array, end: number): Span | null {
  for (let at = end - 8; at >= Math.max(0, end - 14); at--) {
    if (isUpper(bytes[at] ?? 0) && isUpper(bytes[at + 1] ?? 0) && !isAlnum(at === 0 ? 0 : (bytes[at - 1] ?? 0)))
      return [at, at + 1];
  }
  return null;
}

const hex = '[0-9A-Fa-f]';
const octet = String.raw`\d{1,3}\.`;

/** Every shared scan; `digits` and `alnum`: fewest digits of a run, and fewest characters of an id, that any detector wants. */
export function shapes(digits: number, alnum: number): Readonly<Record<ShapeName, Shape>> {
  return {
    digits: {
      anchors: [String.raw`(?:[^0-9 ./-]|[^0-9][ ./-])\d(?:[ ./-]?\d){${digits - 1}}`],
      span: digitRun,
    },
    email: {
      anchors: [String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~.\x{80}-\x{ff}-]@[A-Za-z0-9\x{80}-\x{ff}]`],
      span: (bytes, end) => {
        const at = end - 2;
        const start = walkBack(bytes, at, 64, (byte) => emailBytes[byte] === 1);
        return start < at ? [start, at] : null;
      },
    },
    ipv4: {
      anchors: [String.raw`[^0-9.]${octet}${octet}${octet}\d`],
      span: token((byte) => isDigit(byte) || byte === 46, 7, 64),
    },
    ipv6: {
      anchors: [`::${hex}`, `${hex}::`, `:${hex}{1,4}:${hex}{1,4}:${hex}{1,4}:`],
      span: token((byte) => isHex(byte) || byte === 58 || byte === 46, 3, 64),
    },
    mac: {
      anchors: [`[^0-9A-Fa-f]${hex}{2}(?:[:-]${hex}{2}){4}`, String.raw`[^0-9A-Fa-f]${hex}{4}\.${hex}{4}\.${hex}{4}`],
      span: token((byte) => isHex(byte) || byte === 58 || byte === 45 || byte === 46, 12, 64),
    },
    iban: {
      anchors: ['[^A-Za-z0-9][A-Z]{2}[ -]?[0-9](?:[ -]?[0-9A-Z]){5}'],
      span: ibanStart,
    },
    'alnum-id': {
      anchors: [`[^A-Za-z0-9][A-Za-z0-9]{${alnum}}`],
      span: token(isAlnum, alnum, 64),
    },
    phone: {
      // No country code starts with 0, but every time zone between -10 and +10 does.
      anchors: [
        String.raw`\+[ (]?[1-9][ ()./-]{0,3}\d[ ()./-]{0,3}\d`,
        String.raw`[^0-9A-Za-z]00 ?[1-9](?:[ ()./-]?\d){3}`,
        String.raw`\(\d{3}\)[ -]{0,2}\d{3}`,
        String.raw`[^0-9A-Za-z]\d{3}[ ./-]\d{3}[ .-]\d{4}`,
      ],
      span: (bytes, end) => {
        const start = walkBack(bytes, end - 1, 40, isPhoneByte);
        return [start, end];
      },
    },
    coordinates: {
      anchors: [String.raw`\.\d{3,8}(?:\x{c2}?\x{b0}| )?[NSns]?[ ,;/]{1,3}[+-]?\d{1,3}\.\d{3}`],
      span: (_, end) => [Math.max(0, end - 40), end],
    },
  };
}
