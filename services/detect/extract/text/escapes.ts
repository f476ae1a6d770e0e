import { isUtf8 } from 'node:buffer';
import { isAlnum, isHexDigit } from '../../scan/bytes.ts';

const [backslash, quote, upperX, lowerX] = [92, 39, 88, 120];
/** Longest stretch looked at to each side of an escape, bytes. */
const reach = 256;
/** Shortest literal of hexadecimal digits that is looked into. */
const leastDigits = 12;

const one = String.raw`\\(?:u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|0[0-7]{2})`;
const escapes = new RegExp(`(?:${one})+`, 'g');
const each = new RegExp(one, 'g');
const behind = new RegExp(`^(?:${one}|[A-Za-z0-9.@_+()\\-\\x80-\\xff])+`);
/** What is resolved: numbers and addresses of mails, and words with letters beyond ASCII. Secrets are matched as they are written. */
const identifier = /^(?=(?:.*\d){6}|.*@)[\w.@+() -]+$/;
const foreign = /^(?=.*[^\x00-\x7f])[\p{L}\p{M}\p{N}.@_+() -]+$/u;

/** `@`, `-`, `.`, `_`, `+` and brackets: what numbers and addresses have beside digits and letters. */
const wordSigns = new Set(Buffer.from('@-._+()'));
const isWord = (byte: number): boolean => isAlnum(byte) || byte >= 128 || wordSigns.has(byte);

/** Resolves `\u0040`, `\u{40}`, `\U00000040`, `\x40` and `\055` in numbers, addresses and words in place: blanks behind them fill the gap. */
export function resolveEscapesIn(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = text.indexOf(backslash); at >= 0; ) {
    const kind = text[at + 1];
    let end = at + 1;
    const digit = text[at + 2] ?? 0;
    if ((kind === 117 || kind === lowerX || kind === 48 || kind === 85) && (isHexDigit(digit) || digit === 123)) {
      let from = at;
      while (from > 0 && at - from < reach && isWord(text[from - 1]!)) from--;
      const [word] = behind.exec(text.toString('latin1', at, at + reach)) ?? [''];
      end = Math.max(end, at + word.length);
      if (word.startsWith('\\')) resolve(text, from, end);
    }
    at = text.indexOf(backslash, end);
  }
}

function resolve(text: Buffer, from: number, to: number): void {
  const written = text.toString('utf8', from, to);
  const meant = written.replace(escapes, (run) => characters(run.match(each) ?? []));
  if (!identifier.test(meant) && !foreign.test(meant)) return;
  const size = text.write(meant, from, to - from, 'utf8');
  text.fill(32, from + size, to);
}

/** Bytes of `\x` are UTF-8 where they can be. */
function characters(run: readonly string[]): string {
  const codes = run.map(codeOf);
  if (codes.some((code) => code > 127) && run.every((written) => written[1] === 'x')) {
    const bytes = Buffer.from(codes);
    return isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
  }
  return codes.map((code) => (code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code))).join('');
}

const codeOf = (written: string): number =>
  Number.parseInt(written.replace(/[^0-9a-fA-F]/g, ''), written[1] === '0' ? 8 : 16);

/** Writes texts in literals of bytes (`X'…'`, `0x…`, PostgreSQL's `\x…`, `UNHEX('…')`) in their place: blanks behind them fill the gap. */
export function resolveHexIn(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const x of [lowerX, upperX])
    for (let at = text.indexOf(x); at >= 0; ) {
      let start = at + 1;
      const before = text[at - 1];
      if (text[start] === 40) start += 1;
      const isQuoted = text[start] === quote;
      if (isQuoted) start += 1;
      let end = start;
      const isLiteral = isQuoted || before === undefined || before === 48 || !isWord(before);
      if (isLiteral) while (isHexDigit(text[end]!)) end += 1;
      const digits = end - start;
      if (digits >= leastDigits && digits % 2 === 0) {
        const from = isQuoted ? start : before === backslash || before === 48 ? at - 1 : at;
        const meant = textOf(Buffer.from(text.toString('latin1', start, end), 'hex'));
        if (meant !== null) {
          const size = text.write(meant, from, end - from, 'utf8');
          text.fill(32, from + size, end);
        }
      }
      at = text.indexOf(x, Math.max(end, at + 1));
    }
}

/** UTF-8, or Latin letters of 16 bits, without controls; null for anything else. */
function textOf(bytes: Buffer): string | null {
  const isWide = bytes.length % 2 === 0 && bytes.length > 2 && bytes.every((byte, i) => (byte === 0) === (i % 2 === 1));
  if (!isWide && !isUtf8(bytes)) return null;
  const text = bytes.toString(isWide ? 'utf16le' : 'utf8');
  return /[\x00-\x08\x0e-\x1f\x7f]/.test(text) ? null : text.replace(/[\r\n\t]/g, ' ');
}
