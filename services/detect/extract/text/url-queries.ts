import { isHexDigit } from '../../scan/bytes.ts';
import { unescaped } from './percent-escapes.ts';

/** Longest stretch looked at around an escape, and longest value that is resolved, characters; an address may fill its value. */
const reach = 1_024;
const longestValue = 200;
const address = /^https?%3A%2F%2F/i;
/** Longest piece between the signs for blanks: those of base64 are longer. */
const longestPiece = 30;

const key = String.raw`[A-Za-z_][\w.[\]-]{0,63}`;
const value = String.raw`[^&\s"'<>#,;|\\]{0,400}`;
/** The query or fragment of a URL, or a form's body (`application/x-www-form-urlencoded`): two pairs at least where no `?` or `#` begins it. */
const query = new RegExp(
  String.raw`(?:[?#]${key}=${value}(?:&${key}=${value}){0,64}|(?<![^\s"'>])${key}=${value}(?:&${key}=${value}){1,64})`,
  'g',
);
const run = /[^\s"'<>]+/g;
const pair = new RegExp(`(${key})=(${value})`, 'g');
/** What stands under these is matched as it is written: signatures and tokens keep their escapes. */
const secretKey = /sig|token|key|secret|pass|pwd|auth|hash|code|state|nonce|saml|cred|cookie|session|amz/i;

/** The value as it was meant, or null where it stands as it is. `+` before digits begins a phone number. */
function meant(text: string): string | null {
  if ((text.length > longestValue && !address.test(text)) || !/[%+]/.test(text)) return null;
  const first = text.startsWith('+') ? 1 : 0;
  const pieces = text.slice(first).split('+');
  if (pieces.length > 1 && pieces.some((piece) => piece.length > longestPiece)) return null;
  try {
    const resolved = text.slice(0, first) + decodeURIComponent(pieces.join(' '));
    return resolved === text ? null : resolved.replace(/[\x00-\x1f\x7f]/g, ' ');
  } catch {
    return null;
  }
}

/** Resolves the escapes of a text's queries and of escaped text; the text keeps its length, blanks fill the gap. `written`: how what was meant is written. */
export function resolveQueries(text: string, written: (meant: string) => string = (plain) => plain): string {
  const resolved = resolvePairs(text, written);
  return resolved.includes('%') ? resolved.replace(run, (all) => unescaped(all, written)) : resolved;
}

function resolvePairs(text: string, written: (meant: string) => string): string {
  return text.replace(query, (whole) =>
    whole.replace(pair, (all, name: string, escaped: string) => {
      const resolved = secretKey.test(name) ? null : meant(escaped);
      return resolved === null ? all : `${name}=${written(resolved).padEnd(escaped.length)}`;
    }),
  );
}

const asBytes = (text: string): string => Buffer.from(text).toString('latin1');
const percent = 37;
const plus = 43;
const [hash, ampersand, equals, question] = [35, 38, 61, 63];
const isBorder = (byte: number): boolean => byte <= 32 || byte === 34 || byte === 39 || byte === 60 || byte === 62;

/** As `resolveQueries`, in place, on UTF-8. */
export function resolveQueriesIn(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let percentAt = text.indexOf(percent);
  let plusAt = text.indexOf(plus);
  while (percentAt >= 0 || plusAt >= 0) {
    const at = percentAt < 0 ? plusAt : plusAt < 0 ? percentAt : Math.min(percentAt, plusAt);
    let from = at;
    while (from > 0 && at - from < reach && !isBorder(text[from - 1]!)) from--;
    let to = at;
    while (to < text.length && to - at < reach && !isBorder(text[to]!)) to++;
    const around = text.subarray(from, to);
    const isEscape =
      percentAt >= from && percentAt + 2 < to && isHexDigit(text[percentAt + 1]!) && isHexDigit(text[percentAt + 2]!);
    const isQuery =
      around.includes(equals) && (around.includes(question) || around.includes(ampersand) || around.includes(hash));
    if (isQuery || isEscape) {
      const written = text.toString('latin1', from, to);
      const resolved = resolveQueries(written, asBytes);
      if (resolved !== written) text.write(resolved, from, 'latin1');
    }
    if (percentAt >= 0 && percentAt < to) percentAt = text.indexOf(percent, to);
    if (plusAt >= 0 && plusAt < to) plusAt = text.indexOf(plus, to);
  }
}
