import { constants, inflateSync } from 'node:zlib';

/** What a PDF's objects hold beside what its pages show. */
export interface PdfObjects {
  /** Texts of strings in dictionaries and lists, each once. */
  readonly strings: ReadonlySet<string>;
  /** Streams of XML that are no metadata: forms and their data (XFA). */
  readonly xml: readonly Buffer[];
  /** Files embedded in it. */
  readonly files: number;
}

/** Longest dictionary that is looked at, and longest stream of objects or XML, unpacked, bytes; characters of all strings. */
const maxDictionary = 1024 * 1024;
const maxStream = 16 * 1024 * 1024;
const maxStrings = 8 * 1024 * 1024;
const headBytes = 256;
const leastLength = 4;

/** Keys whose strings programs write for each other (ISO 32000-1). */
const technical = new Set([
  ...['ID', 'CharSet', 'DA', 'DS', 'Lang', 'CreationDate', 'ModDate', 'M', 'Producer', 'Creator', 'Registry'],
  ...['Ordering', 'FontFamily', 'CheckSum', 'NM', 'O', 'U', 'OE', 'UE', 'Perms', 'LastModified'],
]);

/** Looks through all objects, old revisions' among them, also those packed into streams. Nothing where strings are encrypted. */
export function pdfObjects(bytes: Buffer): PdfObjects {
  const strings = new Set<string>();
  const xml: Buffer[] = [];
  let files = 0;
  let room = maxStrings;
  const take = (text: string): void => {
    if (text.length > room || strings.has(text)) return;
    room -= text.length;
    strings.add(text);
  };
  if (bytes.includes('/Encrypt')) return { strings, xml, files };
  /** Streams of no kind, by the number of their object, and the numbers that scripts and values of fields are in. */
  const plain = new Map<string, () => Buffer>();
  const wanted = new Set<string>();
  const stream = new Finder(bytes, 'stream');
  const end = new Finder(bytes, 'endobj');
  for (let at = bytes.indexOf(' obj'); at >= 0; ) {
    const start = at + 4;
    const number = numberBefore(bytes, at);
    if (number === '') {
      at = bytes.indexOf(' obj', start);
      continue;
    }
    const data = stream.from(start);
    const to = Math.min(data, end.from(start), bytes.length);
    const dictionary = bytes.subarray(start, Math.min(to, start + maxDictionary));
    for (const text of stringsIn(dictionary)) take(text);
    const said = dictionary.toString('latin1');
    for (const [, number] of said.matchAll(reference)) wanted.add(number!);
    if (to === data) {
      if (/\/Type\s*\/EmbeddedFile\b/.test(said)) files += 1;
      const begin = data + (bytes[data + 6] === 13 ? 8 : 7);
      const until = Math.min(bytes.length, begin + maxStream, end.from(begin));
      if (/\/Type\s*\/ObjStm\b/.test(said)) {
        const packed = plainOf(bytes, begin, until, said);
        for (const text of stringsIn(packed)) take(text);
        for (const [, number] of packed.toString('latin1').matchAll(reference)) wanted.add(number!);
      } else if (!/\/(?:Type|Subtype)\s*\//.test(said)) {
        if (isMarkup(plainOf(bytes, begin, begin + headBytes, said))) xml.push(plainOf(bytes, begin, until, said));
        else plain.set(number, () => plainOf(bytes, begin, until, said));
      }
    }
    at = bytes.indexOf(' obj', Math.min(bytes.length, to === data ? end.from(data) : to));
  }
  for (const number of wanted) {
    const text = textOf(plain.get(number)?.() ?? Buffer.alloc(0));
    if (text !== '') take(text);
  }
  return { strings, xml, files };
}

/** What points to a script or to a value in a stream of its own. */
const reference = /\/(?:JS|V|DV|RV|RC)\s+(\d+)\s+\d+\s+R\b/g;
/** Of `12 0 obj`, before ` obj`. */
const numberBefore = (bytes: Buffer, at: number): string =>
  /(\d+)\s+\d+$/.exec(bytes.toString('latin1', Math.max(0, at - 20), at))?.[1] ?? '';

const isMarkup = (bytes: Buffer): boolean => /^(?:\xef\xbb\xbf)?\s*<[?A-Za-z]/.test(bytes.toString('latin1', 0, 64));

/** A stream as it was before it was deflated, as much of it as there is; empty behind another filter. */
function plainOf(bytes: Buffer, from: number, to: number, dictionary: string): Buffer {
  const packed = bytes.subarray(from, to);
  if (!/\/Filter\b/.test(dictionary)) {
    const end = packed.indexOf('endstream');
    return end < 0 ? packed : packed.subarray(0, end);
  }
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*(?:\]|\/|>|$)/.test(dictionary) || /\/Predictor\b/.test(dictionary))
    return Buffer.alloc(0);
  try {
    return inflateSync(packed, { maxOutputLength: maxStream, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Places of a word, asked for in ascending order. */
class Finder {
  readonly #bytes: Buffer;
  readonly #word: string;
  #at = -1;

  constructor(bytes: Buffer, word: string) {
    this.#bytes = bytes;
    this.#word = word;
  }

  /** The first at `from` or behind it; infinite when there is none. */
  from(from: number): number {
    if (this.#at < from) {
      const found = this.#bytes.indexOf(this.#word, from);
      this.#at = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#at;
  }
}

const code = (sign: string): number => sign.charCodeAt(0);
const [open, close, less, greater, slash, backslash, percent] = [...'()<>/\\%'].map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Texts of the strings among tokens (ISO 32000-1, 7.3.4), without those of technical keys. */
export function* stringsIn(bytes: Buffer): Generator<string> {
  let key = '';
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte === slash) {
      const name = /^[^\s()<>[\]{}/%]*/.exec(bytes.toString('latin1', at + 1, at + 64))![0];
      key = name;
      at += 1 + name.length;
    } else if (byte === percent) {
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    } else if (byte === open || (byte === less && bytes[at + 1] !== less)) {
      const [value, end] = byte === open ? literal(bytes, at + 1) : hexadecimal(bytes, at + 1);
      const text = textOf(value);
      if (text.length >= leastLength && !technical.has(key)) yield text;
      at = end;
    } else at += byte === less ? 2 : 1;
  }
}

function hexadecimal(bytes: Buffer, from: number): [Buffer, number] {
  const found = bytes.indexOf(greater, from);
  const end = found < 0 ? bytes.length : found;
  return [Buffer.from(bytes.toString('latin1', from, end).replace(/\s/g, ''), 'hex'), end + 1];
}

const escaped: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function literal(bytes: Buffer, from: number): [Buffer, number] {
  const value: number[] = [];
  let depth = 1;
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === backslash) {
      const [octal] = /^[0-7]{1,3}/.exec(bytes.toString('latin1', at + 1, at + 4)) ?? [''];
      const next = bytes[at + 1];
      if (octal !== '') value.push(Number.parseInt(octal, 8) & 255);
      else if (next !== undefined && next !== 10 && next !== 13) value.push(escaped[String.fromCharCode(next)] ?? next);
      at += Math.max(1, octal.length);
      continue;
    }
    if (byte === open) depth += 1;
    if (byte === close && --depth === 0) break;
    value.push(byte);
  }
  return [Buffer.from(value), at + 1];
}

/** UTF-16 or UTF-8 behind their marks, else 8 bits a character; '' for what is no text. */
function textOf(value: Buffer): string {
  let text: string;
  if (value[0] === 0xfe && value[1] === 0xff && value.length % 2 === 0)
    text = Buffer.from(value.subarray(2)).swap16().toString('utf16le');
  else if (value[0] === 0xef && value[1] === 0xbb && value[2] === 0xbf) text = value.toString('utf8', 3);
  else text = value.toString('latin1');
  return /[\x00-\x08\x0e-\x1f\x7f-\x9f]/.test(text) ? '' : text.trim();
}
