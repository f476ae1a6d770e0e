import {
  type CountryCode,
  getCountryCallingCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';

/** The number in `text`, international or of `country`, when the numbering plan has it (metadata of `libphonenumber-js`); else null. */
function parse(text: string, country?: CountryCode): PhoneNumber | null {
  const international = text.replace(/^\s*(?:00|011)(?=[1-9])/, '+');
  // Without a plus sign only a number of a known country can be one; the library takes long to say so.
  if (country === undefined && !international.includes('+')) return null;
  const number = parsePhoneNumberFromString(international, country);
  return number?.isValid() ? number : null;
}

/** Latitude and longitude as ISO 6709 writes them: `+4953-09709`. */
const coordinates = /^\+(?:\d{4}-[01]\d{4}|\d{6}-[01]\d{6})$/;

/** The international number that `text` is; null for any other text. */
const international = (text: string): PhoneNumber | null => (coordinates.test(text) ? null : parse(text));

/** ISO country of a valid international number (`+49 …`, `0049 …`), null for any other text; `001` for numbers of no country. */
export function phoneCountry(text: string): string | null {
  const number = international(text);
  return number === null ? null : (number.country ?? '001');
}

/** True for a number of the country's plan: Guernsey, Jersey and the Isle of Man are of Britain's, the Vatican is of Italy's. */
const isOf = (number: PhoneNumber | null, country: CountryCode): boolean =>
  number?.countryCallingCode === getCountryCallingCode(country);

/** True when `text` is a valid international number of `country`. */
export function internationalPhoneOf(text: string, country: CountryCode): boolean {
  return isOf(international(text), country);
}

/** The groups of digits of `text`: `020 7946 0958`. */
const groupsOf = (text: string): string => text.match(/\d+/g)?.join(' ') ?? '';

/**
 * Whether `text` is a valid number of `country` as it is dialled inside it, or internationally. `strong` when it stands in the groups in which
 * that country writes it: `07911 123456` is of Britain's plan and of Germany's, which would write `0791 1123456`.
 */
export function phoneOf(text: string, country: CountryCode): boolean | 'strong' {
  const number = parse(text, country);
  if (number === null || !isOf(number, country)) return false;
  const groups = groupsOf(text);
  return groups.includes(' ') && groups === groupsOf(number.formatNational()) ? 'strong' : true;
}

/** True for a number of the North American plan: area and exchange begin with 2 to 9 and are no service code (N11). */
export function northAmericanPhone(digits: string): boolean {
  return /^1?[2-9](?!11)\d{2}[2-9](?!11)\d{6}$/.test(digits) && !/(\d)\1{6}/.test(digits);
}

/** The digits of `text`. */
export function digitsOf(text: string): string {
  let digits = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if (from < i) digits += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : digits + text.slice(from);
}
