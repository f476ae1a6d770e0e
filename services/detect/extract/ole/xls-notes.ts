import { type BiffRecord, biffRecords, shortText } from './biff.ts';
import { textRuns } from './text-runs.ts';

/** Records of [MS-XLS] 2.3. */
const Record = {
  FORMULA: 0x06,
  EOF: 0x0a,
  HEADER: 0x14,
  FOOTER: 0x15,
  TXO: 0x1b6,
  FORMAT: 0x41e,
  BOF: 0x809,
  SERIES_TEXT: 0x100d,
} as const;

/** Records without text of their own: cells (RK, LABELSST, rows, …), fonts, styles, colours, settings of printers, names of sheets, the shared strings. */
const others = new Set([
  ...[0x06, 0x31, 0x4d, 0x7d, 0x85, 0x92, 0xbd, 0xbe, 0xd7, 0xe0, 0xfc, 0xfd, 0xff, 0x1b6, 0x200, 0x201, 0x203, 0x204],
  ...[0x205, 0x207, 0x208, 0x20b, 0x23e, 0x27e, 0x293, 0x809, 0xd6, 0x87c, 0x87d, 0x88d, 0x88e, 0x892, 0x896],
]);

/** Where a TXO record tells how many characters its text has ([MS-XLS] 2.4.329). */
const lengthAt = 10;

/** Where a FORMULA record has its tokens, and the token of a text of its own ([MS-XLS] 2.4.127, 2.5.198.89). */
const tokensAt = 22;
const textToken = 0x17;
const shortestText = 4;

/**
 * What a sheet says beside its cells, each text once: texts within formulas, comments and text boxes, headers and footers, links, rules and
 * hints of cells, criteria, scenarios, texts of charts in it; it begins at `start`.
 */
export function sheetNotes(book: Buffer, start: number): Set<string> {
  const found = new Set<string>();
  let depth = 0;
  for (const record of biffRecords(book, start)) {
    if (record.type === Record.BOF) depth += 1;
    else if (record.type === Record.EOF && --depth <= 0) break;
    else for (const text of recordTexts(record)) found.add(text);
  }
  return found;
}

/** Texts of a record that is no cell. */
export function* recordTexts({ type, parts }: BiffRecord): Generator<string> {
  const body = parts[0] ?? Buffer.alloc(0);
  if (type === Record.HEADER || type === Record.FOOTER) yield* [shortText(body, 0, 2), ...textRuns(body)];
  else if (type === Record.FORMULA) yield* formulaTexts(body.subarray(tokensAt));
  else if (type === Record.TXO && body.length >= lengthAt + 2)
    yield textOf(parts.slice(1), body.readUInt16LE(lengthAt));
  else if (type === Record.SERIES_TEXT) yield shortText(body, 2);
  // Most formats are digits to come.
  else if (type === Record.FORMAT) yield* [...textRuns(body)].filter((text) => /[1-9].*[1-9]/.test(text));
  else if (!others.has(type)) for (const part of parts) yield* textRuns(part);
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
