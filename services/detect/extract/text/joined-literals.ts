import { isLower } from '../../scan/bytes.ts';
import type { Block } from '../contract.ts';

const [newline, plus, ampersand, double, single, backslash, equals] = [10, 43, 38, 34, 39, 92, 61];
/** Longest first piece, longest piece that follows with what parts it, and pieces of one value. */
const [longestHead, longestTail, mostPieces] = [300, 600, 60];

const letters = '[\\w+/=.~-]';
/** A literal that something is set to, or an argument. */
const head = new RegExp(`(?:[=(:,>]|return)[ \\t]{0,8}(?:\\r?\\n[ \\t]{0,40})?[brfuL@$]{0,2}(["'])${letters}{3,200}$`);
/** The sign that puts two in one, with a line end or without; in C and Python none. */
const tail = new RegExp(
  `^(["'])[ \\t]*(?:[+.&][ \\t]*(?:_?(?:\\r?\\n[ \\t]*){1,9})?|(?:\\r?\\n[ \\t]*){0,9}\\r?\\n[ \\t]+(?:[+.&][ \\t]*)?|\\\\\\r?\\n[ \\t]*)[bru]?\\1(${letters}{3,200})\\1`,
);
/** Within a literal of a shell, a line end behind a backslash is none. */
const continued = new RegExp(`^\\\\\\r?\\n(${letters}{3,200})(?=["'])`);
const open = new RegExp(`=(["'])${letters}{3,200}$`);

/** Columns that terminals and mails break lines at. */
const widths: ReadonlySet<number> = new Set([76, 77, 78, 79, 80, 100, 120, 132]);
/** A token that a line ends in, not all of it, and its rest: words of prose do not mix letters and digits. */
const cutToken = /[^\w+/=.~%-](?=[^\s]*\d)(?=[^\s]*[A-Za-z])[\w+/=.~%-]{12,}$/;
const restOfToken = /^(?=\S*\d)(?=\S*[A-Za-z])[\w+/=.~%-]{6,}(?=["'\s]|$)/;
/** Quoted-printable (RFC 2045, 6.7): an equals sign is written `=3D`, and lines of at most 76 end in one where the text goes on. */
const softWidths: ReadonlySet<number> = new Set([73, 74, 75, 76]);
const softLine = /^(?:[^=]|=[0-9A-F]{2})*=$/;
const softRest = /^[\w+/.~%-]{1,75}(?==?\r?\n|["'\s,;)<&]|$)/;

/**
 * Puts what stands in pieces in one, in place, blanks and line ends behind it: literals that are added up (`"abc" + "def"`, `'abc' . 'def'`, one below
 * the other), and tokens that a terminal's width or a soft line break of quoted-printable has cut.
 */
export function joinLiterals({ text, fields }: Block): void {
  if (fields !== null) return;
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.length);
  for (const sign of [plus, ampersand])
    for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) {
      const quote = blanksBefore(bytes, at);
      if (isQuote(bytes[quote - 1])) join(bytes, quote - 1);
    }
  // The point is rarer than the quotes, and what is looked for is found by its first byte.
  for (const sign of [`. '`, '. "'])
    for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1))
      if (bytes[at - 1] === 32 && isQuote(bytes[at - 2])) join(bytes, at - 2);
  let lineStart = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) {
    atLineEnd(bytes, lineStart, at);
    lineStart = at + 1;
  }
}

function atLineEnd(bytes: Buffer, lineStart: number, at: number): void {
  const end = bytes[at - 1] === 13 ? at - 1 : at;
  const last = bytes[end - 1];
  if (isQuote(last)) join(bytes, end - 1);
  else if (last === backslash) {
    if (isQuote(bytes[end - 2])) join(bytes, end - 2);
    else joinContinued(bytes, end - 1);
  } else if (last === equals && isSoft(bytes, lineStart, end)) joinSoft(bytes, end - 1, at + 1);
  else if (widths.has(end - lineStart) && endsInToken(bytes, end)) joinWrapped(bytes, lineStart, end, at + 1);
}

/** False where the last twelve bytes hold one that no token has, which `cutToken` wants: asked of each line of a width. */
function endsInToken(bytes: Buffer, end: number): boolean {
  for (let at = end - 12; at < end; at++) {
    const byte = bytes[at]!;
    if (byte <= 36 || (byte >= 38 && byte <= 42) || byte === 44 || (byte >= 58 && byte <= 64 && byte !== 61))
      return false;
  }
  return true;
}

const isQuote = (byte: number | undefined): boolean => byte === double || byte === single;

function blanksBefore(bytes: Buffer, at: number): number {
  let start = at;
  while (start > 0 && bytes[start - 1]! <= 32) start -= 1;
  return start;
}

/** `quote`: where the first literal ends. */
function join(bytes: Buffer, quote: number): void {
  // Most lines that end in a quote end a sentence, an attribute or a command.
  const before = bytes[quote - 1] ?? 0;
  if (before <= 42 || (before > 57 && before < 65 && before !== 61)) return;
  if (!head.test(bytes.toString('latin1', Math.max(0, quote - longestHead), quote))) return;
  let end = quote;
  for (let count = 0; count < mostPieces; count++) {
    const [whole, , piece] = tail.exec(bytes.toString('latin1', end, end + longestTail)) ?? [];
    if (whole === undefined || piece === undefined) return;
    put(bytes, end, piece + String.fromCharCode(bytes[end]!), whole);
    end += piece.length;
  }
}

function joinContinued(bytes: Buffer, at: number): void {
  const [whole, piece] = continued.exec(bytes.toString('latin1', at, at + longestTail)) ?? [];
  if (whole === undefined || piece === undefined) return;
  if (open.test(bytes.toString('latin1', Math.max(0, at - longestHead), at))) put(bytes, at, `${piece}"`, `${whole}"`);
}

function isSoft(bytes: Buffer, lineStart: number, end: number): boolean {
  if (!softWidths.has(end - lineStart) || !endsInToken(bytes, end - 1)) return false;
  const line = bytes.toString('latin1', lineStart, end);
  return softLine.test(line) && cutToken.test(line.slice(0, -1));
}

function joinSoft(bytes: Buffer, equalsAt: number, below: number): void {
  let [at, next] = [equalsAt, below];
  for (;;) {
    const [rest] = softRest.exec(bytes.toString('latin1', next, next + 80)) ?? [];
    if (rest === undefined) return;
    put(bytes, at, rest, bytes.toString('latin1', at, next + rest.length));
    at += rest.length;
    next += rest.length;
    if (bytes[next] !== equals) return;
    next += 1;
    while (bytes[next] === 13 || bytes[next] === newline) next += 1;
  }
}

function joinWrapped(bytes: Buffer, lineStart: number, end: number, below: number): void {
  if (!cutToken.test(bytes.toString('latin1', lineStart, end))) return;
  const width = end - lineStart;
  let [at, next] = [end, below];
  for (;;) {
    const [rest = ''] = restOfToken.exec(bytes.toString('latin1', next, next + width + 2)) ?? [];
    if (
      rest === '' ||
      rest.length > width ||
      (rest.length < width && isLower(bytes[next]!) && /^[a-z]+-?\d+$/.test(rest))
    )
      return;
    const isWhole = rest.length === width;
    put(bytes, at, rest, bytes.toString('latin1', at, next + rest.length));
    at += rest.length;
    next += rest.length;
    if (!isWhole) return;
    while (bytes[next] === 13 || bytes[next] === newline) next += 1;
  }
}

/** Writes `joined` where `written` stood, which had its line ends in front of it. */
function put(bytes: Buffer, at: number, joined: string, written: string): void {
  const lines = written.replace(/[^\r\n]/g, '');
  bytes.write(joined + lines.padStart(written.length - joined.length), at, 'latin1');
}
