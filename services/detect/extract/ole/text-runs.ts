import { isUtf8 } from 'node:buffer';

const leastWide = 4;
const narrow = /[\x20-\x7e\xa0-\xff]{6,}/g;
const meaning = /[\p{L}\p{N}]{3}/u;
/** Letters, digits and what stands between them: so many of a run are of these. */
const words = /[A-Za-z0-9 @._/-]/g;
const wideWords = /[A-Za-z0-9 @._/\-\u0391-\u03ff\u0410-\u0491\u05d0-\u06ff]/g;
const leastWords = 0.75;
const leastWideWords = 0.6;

/** Latin, Greek, Cyrillic, Hebrew and Arabic: other bytes rarely give these. */
const isShown = (code: number): boolean =>
  (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0x24f) || (code >= 0x370 && code <= 0x6ff);

/** Whether bytes are UTF-8 without controls. */
export const isText = (bytes: Buffer): boolean =>
  isUtf8(bytes) && !/[\x00-\x08\x0e-\x1f]/.test(bytes.toString('latin1'));

/** Texts of 16 bits a character that stand among other bytes, each once. */
export function wideRuns(bytes: Buffer): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 2 <= bytes.length; ) {
    let end = at;
    while (end + 2 <= bytes.length && isShown(bytes[end]! | (bytes[end + 1]! << 8))) end += 2;
    if (end - at >= leastWide * 2) {
      add(found, bytes.toString('utf16le', at, end), wideWords, leastWideWords);
      at = end;
    } else at += 1;
  }
  return found;
}

/** Texts of 8 or 16 bits a character that stand among other bytes, each once; all of it where there are no others. */
export function textRuns(bytes: Buffer): Set<string> {
  if (isText(bytes)) return new Set([bytes.toString('utf8')]);
  const found = wideRuns(bytes);
  for (const [text] of bytes.toString('latin1').matchAll(narrow)) add(found, text, words, leastWords);
  return found;
}

function add(found: Set<string>, run: string, known: RegExp, least: number): void {
  if ((run.match(known)?.length ?? 0) < run.length * least || !meaning.test(run)) return;
  // A text's length in front of it may be a letter's code.
  const rest = run.length - 1;
  const isCounted = run.charCodeAt(0) === rest || run.charCodeAt(0) === rest + 1;
  found.add(isCounted ? run.slice(1) : run);
}
