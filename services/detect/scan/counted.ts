import { isAlnum, isDigit, isLetter } from './bytes.ts';
import { wordCode, wordCodes } from './word-code.ts';

/** Bytes before the account of an ARN at most: partition, service and region. */
const longestArnHead = 60;
const [colon, dash, a, n, r] = [58, 45, 97, 110, 114];

/** True for the account in an ARN: `arn:aws:iam::111122223333:role/app`. */
function isArnAccount(bytes: Uint8Array, from: number, start: number): boolean {
  let colons = 0;
  for (let i = start - 1; i >= from && start - i < longestArnHead; i--) {
    const byte = bytes[i] ?? 0;
    if (byte === colon && ++colons === 4) return bytes[i - 1] === n && bytes[i - 2] === r && bytes[i - 3] === a;
    if (byte !== colon && byte !== dash && byte !== 42 && !isAlnum(byte)) return false;
  }
  return false;
}

/** What a number straight behind it belongs to: a ticket, a place in a text, a part of a program. No codes of states or countries: those stand beside postcodes. */
const numbered = wordCodes(
  'ticket issue rfc iso pep bug version ver build revision rev release section sec chapter figure fig table appendix line lines row rows column page pages ' +
    'step part volume thread worker pid port status took http layer epoch iteration attempt retry retries offset chunk shard',
);
/** What a number straight before it counts. */
const units = wordCodes(
  'ms ns secs sec seconds second minutes mins hours days weeks months years rows row items item records entries files lines pages bytes kb mb tb kib mib gib ' +
    'bits times requests responses messages events objects tests assertions errors warnings failures threads characters chars words tokens px ' +
    'pixels percent steps iterations attempts retries queries columns tables commits downloads views points',
);
const longestWord = 10;
/** Digits of a count: what has more is an identifier. */
const mostDigits = 10;

function wordBefore(bytes: Uint8Array, from: number, at: number): number {
  let end = at;
  // `ticket #88640`, `thread-20`.
  while (end > from && at - end < 3 && (bytes[end - 1] === 35 || bytes[end - 1] === 45 || bytes[end - 1] === 32)) end--;
  let start = end;
  while (start > from && end - start <= longestWord && isLetter(bytes[start - 1] ?? 0)) start--;
  if (start === end || end - start > longestWord) return -1;
  const before = start > from ? (bytes[start - 1] ?? 0) : 0;
  return isDigit(before) || before === 95 || before >= 0x80 ? -1 : wordCode(bytes, start, end);
}

function wordAfter(bytes: Uint8Array, at: number, to: number): number {
  const start = bytes[at] === 32 ? at + 1 : at;
  let end = start;
  while (end < to && end - start <= longestWord && isLetter(bytes[end] ?? 0)) end++;
  if (start === end || end - start > longestWord) return -1;
  const after = end < to ? (bytes[end] ?? 0) : 0;
  return isDigit(after) || after === 95 || after >= 0x80 ? -1 : wordCode(bytes, start, end);
}

/** True behind the protocol of a request in a server's log: `HTTP/1.1" 200 5120`, of which both numbers are told. */
function isStatus(bytes: Uint8Array, from: number, at: number): boolean {
  let quote = at - 2;
  if (isDigit(bytes[quote] ?? 0) && isDigit(bytes[quote - 1] ?? 0) && isDigit(bytes[quote - 2] ?? 0)) quote -= 4;
  if (quote - 4 < from || bytes[quote] !== 34 || bytes[quote + 1] !== 32 || !isDigit(bytes[quote - 1] ?? 0))
    return false;
  const slash = bytes[quote - 2] === 47 ? quote - 2 : bytes[quote - 4] === 47 ? quote - 4 : -1;
  return slash > from && (bytes[slash - 1] ?? 0) === 80 && (bytes[slash - 2] ?? 0) === 84;
}

/**
 * True for the number at `[start, end)` of a text that lies in `[from, to)` when the word beside it says what it counts or numbers
 * (`26080 items`, `RFC 8028`, `sshd[22820]:`), and for the account in an ARN: keywords further off do not speak for it.
 */
export function isCounted(bytes: Uint8Array, from: number, to: number, start: number, end: number): boolean {
  if (start >= from + 6 && bytes[start - 1] === 32 && isStatus(bytes, from, start)) return true;
  if (end - start === 12 && bytes[start - 1] === colon && isArnAccount(bytes, from, start)) return true;
  if (end - start > mostDigits) return false;
  for (let i = start; i < end; i++) if (!isDigit(bytes[i] ?? 0)) return false;
  if (bytes[start - 1] === 91 && bytes[end] === 93 && bytes[end + 1] === 58 && isAlnum(bytes[start - 2] ?? 0))
    return true;
  return units.has(wordAfter(bytes, end, to)) || numbered.has(wordBefore(bytes, from, start));
}
