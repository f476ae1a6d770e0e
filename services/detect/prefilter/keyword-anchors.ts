import { borderClasses, foldedString } from './class-strings.ts';

/** Characters from which a keyword is rare enough inside of words to be looked for without a border before it. */
const freeLength = 6;
const nonAscii = /[^\x00-\x7f]/;

/** Characters of a spelling or literal that the automata look for; the rest is compared where they are found. */
export const anchorLength = 10;

/** How the automata look for a keyword; whatever they report is checked again at the place. */
export interface KeywordAnchors {
  /** In folded classes, the border before a short keyword included, cut to `anchor` characters; `text` is the whole spelling. */
  readonly folded: readonly { readonly classes: readonly number[]; readonly anchor: number; readonly text: string }[];
  /** Exact texts, each with the bytes by which the keyword may start before it. */
  readonly exact: readonly { readonly text: string; readonly back: number }[];
}

/** Every way to write the spaces of a keyword: as one separator, or not at all (`creditCard`). */
function spacings(keyword: string): readonly string[] {
  const parts = keyword.split(' ').slice(0, 6);
  let out = [parts[0] ?? ''];
  for (const part of parts.slice(1)) out = out.flatMap((start) => [`${start} ${part}`, start + part]);
  return out;
}

function capitalized(text: string): string {
  return text.replace(/(^|[ _-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** A keyword with letters beyond ASCII is found by one of those letters and what follows it, in lower and in upper case. */
function beyondAscii(keyword: string): KeywordAnchors {
  const at = keyword.search(nonAscii);
  const back = Buffer.byteLength(keyword.slice(0, at));
  // Up to a sign that separates words: any other may stand for it (`č.řp`, `č_řp`).
  const anchor =
    [...keyword.slice(at)]
      .slice(0, 5)
      .join('')
      .split(/[ _./-]/)[0] ?? '';
  // Dotless i has a capital in ASCII: as an anchor it would be found everywhere.
  const texts = [...new Set([anchor, anchor.toUpperCase(), capitalized(anchor)])].filter((text) => nonAscii.test(text));
  return { folded: [], exact: texts.map((text) => ({ text, back })) };
}

/** How a short keyword is written inside of a word: each part capitalized or in upper case (`TaxId`, `TaxID`, `TAXID`). */
function humps(spelling: string, keyword: string): ReadonlySet<string> {
  let joined = [''];
  for (const part of keyword.split(' ')) {
    joined = joined.flatMap((start) => [start + capitalized(part), start + part.toUpperCase()]);
  }
  return new Set([capitalized(spelling), spelling.toUpperCase(), ...joined]);
}

/** The anchors of a keyword. A short one needs a border before it; its camelCase forms (`userSsn`, `userSSN`) are looked for as written. */
export function anchorsOf(keyword: string): KeywordAnchors {
  if (nonAscii.test(keyword)) return beyondAscii(keyword);
  const folded: { classes: readonly number[]; anchor: number; text: string }[] = [];
  const exact: { text: string; back: number }[] = [];
  for (const spelling of spacings(keyword)) {
    const classes = foldedString(spelling.slice(0, anchorLength));
    const anchor = classes.length;
    if (spelling.length >= freeLength || !/^[a-z]/.test(spelling)) {
      folded.push({ classes, anchor, text: spelling });
      continue;
    }
    for (const border of borderClasses) folded.push({ classes: [border, ...classes], anchor, text: spelling });
    for (const text of humps(spelling, keyword)) exact.push({ text, back: 0 });
  }
  return { folded, exact };
}
