import { plainPoint } from '../text/plain-signs.ts';

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['commat', '@'],
  ['period', '.'],
  ['colon', ':'],
  ['hyphen', '‐'],
  ['lowbar', '_'],
  ['plus', '+'],
  ['ndash', '–'],
  ['minus', '−'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['shy', '\u00ad'],
]);

const longestReference = 10;

/**
 * Resolves character references and the few named ones that values use, in `bytes[start, end)`, in place; returns the new end and blanks
 * the rest. References to entities that the document itself declares stay as they are: nothing is ever expanded.
 */
export function unescapeMarkup(bytes: Buffer, start: number, end: number): number {
  let to = start;
  for (let at = start; at < end; ) {
    if (bytes[at] === 38) {
      const stop = bytes.subarray(at, Math.min(end, at + longestReference)).indexOf(59);
      const text = stop > 1 ? resolve(bytes.toString('latin1', at + 1, at + stop)) : null;
      if (text !== null) {
        to += bytes.write(text, to, stop + 1, 'utf8');
        at += stop + 1;
        continue;
      }
    }
    bytes[to++] = bytes[at++]!;
  }
  bytes.fill(32, to, end);
  return to;
}

/** The same over a text. */
export const unescapeText = (text: string): string =>
  text.includes('&') ? text.replace(/&(#?\w{1,8});/g, (whole, reference: string) => resolve(reference) ?? whole) : text;

function pointOf(reference: string): number {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(reference);
  if (match === null) return named.get(reference)?.codePointAt(0) ?? 0;
  return match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
}

function resolve(reference: string): string | null {
  const point = pointOf(reference);
  if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000) || point === 0) return null;
  const plain = plainPoint(point);
  return plain < 0 ? '' : String.fromCodePoint(plain);
}
