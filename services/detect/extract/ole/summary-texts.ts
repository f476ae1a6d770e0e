/** Types of values in a property set ([MS-OLEPS] 2.2). */
const Type = { SHORT: 0x02, NARROW: 0x1e, WIDE: 0x1f } as const;
const codePageId = 1;
const maxProperties = 1_000;

/** Texts of the property sets that a stream such as `\x05SummaryInformation` holds: title, author, comments, what the author added. */
export function* summaryTexts(bytes: Buffer, decode: (text: Buffer, codePage: number) => string): Generator<string> {
  if (bytes.length < 48) return;
  const sets = Math.min(2, bytes.readUInt32LE(24));
  for (let i = 0; i < sets && 48 + i * 20 <= bytes.length; i++)
    yield* textsOf(bytes, bytes.readUInt32LE(44 + i * 20), decode);
}

function* textsOf(bytes: Buffer, start: number, decode: (text: Buffer, codePage: number) => string): Generator<string> {
  if (start + 8 > bytes.length) return;
  const count = Math.min(maxProperties, bytes.readUInt32LE(start + 4));
  let codePage = 1252;
  for (let i = 0, at = start + 8; i < count && at + 8 <= bytes.length; i++, at += 8) {
    const value = start + bytes.readUInt32LE(at + 4);
    if (value + 8 > bytes.length) continue;
    const type = bytes.readUInt16LE(value);
    const length = bytes.readUInt32LE(value + 4);
    const text = (size: number): Buffer => bytes.subarray(value + 8, value + 8 + size);
    if (bytes.readUInt32LE(at) === codePageId && type === Type.SHORT) codePage = bytes.readUInt16LE(value + 4);
    else if (type === Type.NARROW)
      yield plain(codePage === 1200 ? text(length).toString('utf16le') : decode(text(length), codePage));
    else if (type === Type.WIDE) yield plain(text(length * 2).toString('utf16le'));
  }
}

/** A text ends at its first NUL. */
const plain = (text: string): string => text.split('\0', 1)[0] ?? '';
