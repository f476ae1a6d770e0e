import { textRuns } from './text-runs.ts';

/** Types of values in a property set ([MS-OLEPS] 2.2). */
const Type = { SHORT: 0x02, NARROW: 0x1e, WIDE: 0x1f } as const;
/** Those of numbers, times and pictures of the document. */
const numeric = new Set([0, 2, 3, 4, 5, 6, 7, 10, 11, 16, 17, 18, 19, 20, 21, 22, 23, 64, 71, 72]);
const codePageId = 1;
const maxProperties = 1_000;

type Decode = (text: Buffer, codePage: number) => string;

/** Texts of the property sets that a stream such as `\x05SummaryInformation` holds: title, author, comments, what the author added and its names, lists, links. */
export function* summaryTexts(bytes: Buffer, decode: Decode): Generator<string> {
  if (bytes.length < 48) return;
  const sets = Math.min(2, bytes.readUInt32LE(24));
  for (let i = 0; i < sets && 48 + i * 20 <= bytes.length; i++)
    yield* textsOf(bytes, bytes.readUInt32LE(44 + i * 20), decode);
}

function* textsOf(bytes: Buffer, start: number, decode: Decode): Generator<string> {
  if (start + 8 > bytes.length) return;
  const count = Math.min(maxProperties, bytes.readUInt32LE(start + 4));
  const properties: { id: number; value: number }[] = [];
  for (let i = 0, at = start + 8; i < count && at + 8 <= bytes.length; i++, at += 8)
    properties.push({ id: bytes.readUInt32LE(at), value: start + bytes.readUInt32LE(at + 4) });
  const ends = [...properties.map(({ value }) => value), start + bytes.readUInt32LE(start)].sort((a, b) => a - b);
  let codePage = 1252;
  for (const { id, value } of properties) {
    if (value + 8 > bytes.length) continue;
    const type = bytes.readUInt16LE(value);
    const length = bytes.readUInt32LE(value + 4);
    const text = (size: number): Buffer => bytes.subarray(value + 8, value + 8 + size);
    if (id === codePageId && type === Type.SHORT) codePage = bytes.readUInt16LE(value + 4);
    else if (id !== 0 && type === Type.NARROW)
      yield plain(codePage === 1200 ? text(length).toString('utf16le') : decode(text(length), codePage));
    else if (id !== 0 && type === Type.WIDE) yield plain(text(length * 2).toString('utf16le'));
    // Names of what the author added, lists of texts, links: their parts stand between lengths.
    else if (id === 0 || !numeric.has(type))
      yield* textRuns(bytes.subarray(value + 4, ends.find((end) => end > value) ?? bytes.length));
  }
}

/** A text ends at its first NUL. */
const plain = (text: string): string => text.split('\0', 1)[0] ?? '';
