import { cardTestNumbers } from '../builders/card-test-numbers.ts';
import { cardNetwork } from '../validators/card-network.ts';
import { type Acceptor, unsure } from './accept.ts';
import { digitsEnd, endsAlone, isDigitAt, startsAlone } from './isolated-bytes.ts';

/** 1 by the last four digits of every test number: a card that ends so is compared as text. */
const testTails = new Uint8Array(10_000);
for (const number of cardTestNumbers) testTails[Number(number.slice(-4))] = 1;

/** Digits of the number looked at last. */
const digits = new Uint8Array(19);

const isSeparator = (byte: number | undefined): boolean => byte === 32 || byte === 45 || byte === 46;

/** Signs that end a card with its security code behind it: , ; " ' and a line break. */
const isStop = (byte: number | undefined): boolean =>
  byte === 44 || byte === 59 || byte === 34 || byte === 39 || byte === 10;

/** End of what `cardPattern` matches at `at`, 0 without a match. */
function cardEnd(bytes: Uint8Array, at: number): number {
  const first = digitsEnd(bytes, at, 20);
  if (first - at >= 12) return first - at <= 19 ? first : 0;
  if (first - at !== 4 || !isSeparator(bytes[first])) return 0;
  const second = digitsEnd(bytes, first + 1, 7);
  const third = digitsEnd(bytes, second + 1, 6);
  const middle = second - first - 1;
  const last = third - second - 1;
  if (!isSeparator(bytes[second])) return 0;
  if (middle === 6) return bytes[at] === 51 && (last === 4 || last === 5) ? third : 0;
  if (middle !== 4 || last !== 4 || !isSeparator(bytes[third])) return 0;
  const fourth = digitsEnd(bytes, third + 1, 5);
  if (fourth - third !== 5) return 0;
  const code = bytes[fourth] === 32 || bytes[fourth] === 45 ? digitsEnd(bytes, fourth + 1, 4) : fourth;
  const coded = code - fourth === 4 && (isStop(bytes[code]) || (bytes[code] === 32 && isStop(bytes[code + 1])));
  return coded ? code : fourth;
}

/** Puts the digits of `[at, end)` in `digits`; gives their number. */
function take(bytes: Uint8Array, at: number, end: number): number {
  let count = 0;
  for (let i = at; i < end; i++) if (isDigitAt(bytes, i)) digits[count++] = (bytes[i] ?? 0) - 48;
  return count;
}

function passesLuhn(count: number): boolean {
  let sum = 0;
  for (let i = count - 1, twice = false; i >= 0; i--, twice = !twice) {
    const value = twice ? 2 * (digits[i] ?? 0) : (digits[i] ?? 0);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const four = (from: number): number =>
  1_000 * (digits[from] ?? 0) + 100 * (digits[from + 1] ?? 0) + 10 * (digits[from + 2] ?? 0) + (digits[from + 3] ?? 0);

/** By length and first four digits, one more than what `cardNetwork` says: 0 for none, 1 for a network, 2 for a major one; asked for once each. */
const known = new Uint8Array(20 * 10_000);

function network(count: number): number {
  const key = count * 10_000 + four(0);
  const answer = known[key] ?? 0;
  if (answer > 0) return answer - 1;
  const found = cardNetwork(Array.from(digits.subarray(0, count), String).join(''));
  const asked = found === null ? 0 : found.major ? 2 : 1;
  known[key] = asked + 1;
  return asked;
}

function acceptCard(accepts: (count: number) => boolean): Acceptor {
  return {
    strong: true,
    endAt: (bytes, at) => {
      if (!startsAlone(bytes, at)) return 0;
      const end = cardEnd(bytes, at);
      if (end === 0 || !endsAlone(bytes, end)) return 0;
      const count = take(bytes, at, end);
      if (!passesLuhn(count) || !accepts(count)) return 0;
      return testTails[four(count - 4)] === 1 ? unsure : end;
    },
  };
}

const isAnyCard = (count: number): boolean =>
  network(count) > 0 || (count === 16 && (digits[0] ?? 0) >= 3 && (digits[0] ?? 0) <= 6);

/** `CREDIT_CARD_NUMBER`: any network, or sixteen digits of the industries that issue cards. */
export const acceptAnyCard = acceptCard(isAnyCard);

/** The same beside a word that is not of cards alone: twelve digits are an account of AWS. */
export const acceptLongCard = acceptCard((count) => count > 12 && isAnyCard(count));

/** `CREDIT_CARD_NUMBER_(NO_KEYWORD)`: a major network. */
export const acceptMajorCard = acceptCard((count) => count >= 14 && network(count) === 2);
