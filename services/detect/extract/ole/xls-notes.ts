import { biffRecords, shortText } from './biff.ts';

/** Records of [MS-XLS] 2.3. */
const Record = {
  FORMULA: 0x06,
  EOF: 0x0a,
  HEADER: 0x14,
  FOOTER: 0x15,
  TXO: 0x1b6,
  BOF: 0x809,
  SERIES_TEXT: 0x100d,
} as const;

/** Where a TXO record tells how many characters its text has ([MS-XLS] 2.4.329). */
const lengthAt = 10;

/** Where a FORMULA record has its tokens, and the token of a text of its own ([MS-XLS] 2.4.127, 2.5.198.89). */
const tokensAt = 22;
const textToken = 0x17;
const shortestText = 4;

/** What a sheet says beside its cells, texts within formulas, comments and text boxes, headers and footers, texts of charts in it; it begins at `start`. */
export function* sheetNotes(book: Buffer, start: number): Generator<string> {
  let depth = 0;
  for (const { type, parts } of biffRecords(book, start)) {
    const body = parts[0] ?? Buffer.alloc(0);
    if (type === Record.BOF) depth += 1;
    else if (type === Record.EOF && --depth <= 0) return;
    else if (type === Record.HEADER || type === Record.FOOTER) yield shortText(body, 0, 2);
    else if (type === Record.FORMULA) yield* formulaTexts(body.subarray(tokensAt));
    else if (type === Record.SERIES_TEXT) yield shortText(body, 2);
    else if (type === Record.TXO && body.length >= lengthAt + 2)
      yield textOf(parts.slice(1), body.readUInt16LE(lengthAt));
  }
}

/** Texts among a formula's tokens. Tokens are not told apart: what looks like one with letters only in it is one. */
function* formulaTexts(tokens: Buffer): Generator<string> {
  for (let at = tokens.indexOf(textToken); at >= 0; at = tokens.indexOf(textToken, at + 1)) {
    const length = tokens[at + 1] ?? 0;
    const text = shortText(tokens, at + 1);
    if (
      (tokens[at + 2] ?? 2) > 1 ||
      length < shortestText ||
      text.length !== length ||
      /[\x00-\x1f\x7f-\x9f]/.test(text)
    )
      continue;
    yield text;
    at += length;
  }
}

/** A text over CONTINUE records, each of which says first how wide its characters are; formatting follows behind it. */
function textOf(parts: readonly Buffer[], length: number): string {
  let text = '';
  for (const part of parts) {
    if (text.length >= length || part.length < 2) break;
    text += part.toString((part[0]! & 1) !== 0 ? 'utf16le' : 'latin1', 1);
  }
  return text.slice(0, length).replaceAll('\r', '\n');
}
