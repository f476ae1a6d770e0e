import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';

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

/** ISO country of a valid international number (`+49 …`, `0049 …`), null for any other text; `001` for numbers of no country. */
export function phoneCountry(text: string): string | null {
  if (coordinates.test(text)) return null;
  const number = parse(text);
  return number === null ? null : (number.country ?? '001');
}

/** True when `text` is a valid number of `country` as it is dialled inside it, or internationally. */
export function phoneOf(text: string, country: CountryCode): boolean {
  return parse(text, country)?.country === country;
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
