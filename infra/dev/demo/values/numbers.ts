import type { Random } from '../../random.ts';

/** The digit that makes `body` pass Luhn (ISO/IEC 7812-1, annex B). */
export function luhnDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const digit = Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

const issuers = [
  { prefixes: ['4'], length: 16 },
  { prefixes: ['51', '52', '53', '54', '55', '2221', '2720'], length: 16 },
  { prefixes: ['34', '37'], length: 15 },
  { prefixes: ['6011', '65'], length: 16 },
] as const;

/** A payment card number with a real issuer prefix and a valid check digit. */
export function cardNumber(random: Random): string {
  const { prefixes, length } = random.pick(issuers);
  const prefix = random.pick(prefixes);
  const body = prefix + random.digits(length - prefix.length - 1);
  return body + luhnDigit(body);
}

/** The same in groups of four, as people write it. */
export const spacedCard = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');

/** Social security number: no area 000, 666 or 9xx, no group 00, no serial 0000 (SSA). */
export function ssn(random: Random): string {
  let area = random.int(1, 899);
  if (area === 666) area = 667;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(area, 3)}-${pad(random.int(1, 99), 2)}-${pad(random.int(1, 9999), 4)}`;
}

/** `number` mod 97, digit by digit, since it exceeds what a number holds. */
const mod97 = (digits: string): number => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
const toDigits = (text: string): string => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));

const ibanBodies: Readonly<Record<string, { readonly identifier: string; readonly body: (random: Random) => string }>> =
  {
    DE: { identifier: 'GERMANY_BANK_ACCOUNT_NUMBER', body: (random) => random.digits(18) },
    GB: {
      identifier: 'UK_BANK_ACCOUNT_NUMBER',
      body: (random) => random.text(4, 'ABCDEFGHKLMNPRSTWY') + random.digits(14),
    },
    NL: {
      identifier: 'NETHERLANDS_BANK_ACCOUNT_NUMBER',
      body: (random) => random.pick(['ABNA', 'INGB', 'RABO', 'TRIO']) + random.digits(10),
    },
    SE: { identifier: 'SWEDEN_BANK_ACCOUNT_NUMBER', body: (random) => random.digits(20) },
  };

/** An IBAN whose check digits pass mod 97 (ISO 13616), and the data identifier of its country. */
export function iban(random: Random): { readonly identifier: string; readonly value: string } {
  const country = random.pick(Object.keys(ibanBodies));
  const { identifier, body } = ibanBodies[country] ?? { identifier: '', body: () => '' };
  const account = body(random);
  const check = 98 - mod97(toDigits(`${account}${country}00`));
  return { identifier, value: `${country}${String(check).padStart(2, '0')}${account}` };
}

const mbiLetters = 'ACDEFGHJKMNPQRTUVWXY';

/** Medicare beneficiary identifier (CMS, "Understanding the MBI"): eleven characters, some letters never used. */
export function mbi(random: Random): string {
  const letter = () => random.text(1, mbiLetters);
  const either = () => random.text(1, `${mbiLetters}0123456789`);
  const digit = () => random.digits(1);
  return [
    random.text(1, '123456789'),
    letter(),
    either(),
    digit(),
    letter(),
    either(),
    digit(),
    letter(),
    letter(),
    digit(),
    digit(),
  ].join('');
}

/** National provider identifier: Luhn over 80840 and the number (CMS). */
export function npi(random: Random): string {
  const body = random.pick(['1', '2']) + random.digits(8);
  return body + luhnDigit(`80840${body}`);
}

/** DEA registration: two letters, six digits, a check digit (21 CFR 1301; sum of odd places plus twice the even ones). */
export function dea(random: Random, surname: string): string {
  const digits = random.digits(6);
  const at = (index: number) => Number(digits[index]);
  const sum = at(0) + at(2) + at(4) + 2 * (at(1) + at(3) + at(5));
  return `${random.pick(['A', 'B', 'F', 'M'])}${surname.slice(0, 1).toUpperCase()}${digits}${sum % 10}`;
}

/** ISBN-13 with its check digit: looks like a card number to who does not look closely. */
export function isbn13(random: Random): string {
  const body = `978${random.digits(9)}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
