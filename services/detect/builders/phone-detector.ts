import type { CountryCode } from 'libphonenumber-js/max';
import type { Detector, DetectorForm } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';
import { internationalPhoneOf, northAmericanPhone, phoneOf } from '../validators/phone.ts';
import { personal } from './identifier.ts';
import { isolated } from './isolated.ts';
import { notPhones, phoneWords } from './phone-words.ts';
import { severities } from './severities.ts';

/** What may stand after a number: its extension. */
export const phoneExtension = String.raw`(?: ?(?:x|ext\.?|#) ?\d{1,5})?`;

/** Digits of an international number after its country code, each with at most three separators before it. */
const rest = String.raw`(?:[ ().\/-]{0,3}\d){6,13}`;

/** Not the nine digits of a ZIP code behind its state: `MA 02110-1301`. */
export const notZip = String.raw`(?!(?<=\b[A-Z]{2},? {1,2})\d{5}-\d{4}(?!\d))`;

/**
 * Not what stands straight behind a host (`contacts.icloud.com/87412345678`), its port, or a number in a list of contacts: ids. Of addresses
 * of mailboxes hosts are none, and a link to a chat holds its phone's number.
 */
export const notInUrl = String.raw`(?:(?<=\bwa\.me\/)|(?<!(?<!@[\w.-]{0,40})(?:\/\/|[\w-]\.)[\w-]{1,63}\.[a-z]{2,13}(?::(?:\d{1,5}\/|(?=\d{1,5}\/))|\/)|\bcontacts\/))`;

/** Not a decimal number (`+35236450.6`), not a latitude (`+39.892263`) nor a longitude beside one. */
const notDecimal = String.raw`(?!\+?\d{1,15}\.\d{1,2}(?![ .-]?\d)|\+(?:\d{1,2}\.\d{1,7}|\d{3}\.\d{1,6})(?![ .-]?\d)|\+\d{1,3}\.\d{3,12}["', ]{1,4}[+-]\d{1,3}\.\d{3})(?<![+-]\d{1,3}\.\d{3,12}["', ]{1,4})`;

/** A detector's pattern and length for numbers written with `+`, or with `00`, and one of `codes` (digits, or a pattern of them); `gap`: what stands behind a code after `00`. */
export function internationalPhone(codes: string, gap = ' '): Pick<Detector, 'pattern' | 'maxLength'> {
  return {
    pattern: patternOf(
      String.raw`(?<![\w+]|\d[-.])${notDecimal}(?:\+ ?(?<!\d \+ )(?:${codes})|00(?:${codes})(?=[${gap}]))${rest}${phoneExtension}(?![A-Za-z0-9_]|[-.]\d)`,
    ),
    maxLength: 64,
  };
}

/** What differs between the phone numbers of two countries. */
export interface PhoneCountry {
  readonly id: string;
  readonly name: string;
  readonly country: CountryCode;
  /** Calling code. */
  readonly code: string;
  /** The number as it is dialled inside the country. */
  readonly national: string;
  /** Of these, the groups that hardly anything else is written in: told with no word for a phone beside them. */
  readonly grouped?: string;
  readonly keywords: readonly string[];
  readonly examples: Detector['examples'];
}

/** National numbers told by the groups they are written in; `pattern` begins with a 0 or a bracket. */
export function groupedForm(pattern: string): DetectorForm {
  return {
    trigger: { kind: 'shape', shape: 'phone' },
    // Not a piece of a row of numbers.
    pattern: isolated(String.raw`(?<!\d[ ,;/]{1,2})(?:${pattern})(?![ /]{0,2}\d| {3,24}\d\d(?: |$))`),
    maxLength: 24,
    keywords: [],
    keywordRule: 'none',
    bareConfidence: 'MEDIUM',
    negativeKeywords: ['order', 'invoice', 'part', 'sku', 'serial', 'account', 'version', 'build', 'artikel', 'nhs'],
    validate: (value) => !/(\d)\1{5}/.test(value.replace(/\D/g, '')),
  };
}

/** As numbers of the United States and Canada are written, and of their plan. */
const isNorthAmerican = (raw: string): boolean =>
  /^\d{3}([.-]?)\d{3}\1\d{4}$/.test(raw) && northAmericanPhone(raw.replace(/\D/g, ''));

/** A detector of a country's phone numbers: with country code by themselves, without it beside a keyword. */
export function phoneDetector(of: PhoneCountry): Detector {
  const { id, name, country, code, national, grouped, keywords, examples } = of;
  const own = keywords.filter((word) => !phoneWords.includes(word));
  const inside = {
    trigger: { kind: 'keyword' },
    pattern: isolated(`(?<!\\+)${notInUrl}${notZip}(?:${national})|(?:00|011)${code}(?:[ .-]?\\d){6,12}`),
    maxLength: 24,
    keywordRule: 'required',
    negativeKeywords: notPhones,
  } as const;
  return personal({
    id,
    name,
    severity: severities.rising,
    trigger: { kind: 'shape', shape: 'phone' },
    ...internationalPhone(code),
    keywords,
    keywordRule: 'supporting',
    bareConfidence: 'HIGH',
    normalize: (value) => value.replace(/[^\d+]/g, ''),
    validate: (_, raw) => internationalPhoneOf(raw, country) && 'strong',
    forms: [
      {
        ...inside,
        // Under words of every country `312-642-4600` is a number of Chicago, not an Italian mobile.
        validateIn: (_, raw, countries) =>
          (countries.includes(country) || !isNorthAmerican(raw)) && phoneOf(raw, country),
      },
      ...(own.length === 0
        ? []
        : [{ ...inside, keywords: own, validate: (_: string, raw: string) => phoneOf(raw, country) }]),
      ...(grouped === undefined ? [] : [groupedForm(grouped)]),
    ],
    examples,
    references: ['ITU-T E.164', 'https://github.com/google/libphonenumber'],
  });
}
