import type { Validation } from '../define-detector.ts';
import { countryFormats, fitsCountry } from './country-formats.ts';
import { vatNumber } from './vat-number.ts';

/** Numbers as their own country writes them, from the OECD's pages on tax identification numbers and the tax offices. */
const formats = countryFormats(String.raw`
  AL [A-Z]\d{8}[A-Z]
  AT ? U?\d{8}
  AU ? (?!)
  BE ? [01]\d{9}
  BG \d{9,10}
  BY \d{9}
  CA \d{9}(?:RT\d{4})?
  CH \d{9}(?:MWST|TVA|IVA)?
  CZ \d{9,10} ? \d{8}
  DE \d{9}
  DK ? \d{8}
  EE \d{9}
  ES [A-Z]\d{7}[0-9A-Z]
  FI ? \d{8}
  FR ? [0-9A-HJ-NP-Z]{2}\d{9}
  GB \d{9}(?:\d{3})?
  GR \d{9}
  HR ? \d{11}
  HU ? \d{8}
  ID \d{15,16}
  IE \d{7}[A-W][A-IW]?
  IL \d{9}
  IS \d{5,6}
  IN \d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]Z[0-9A-Z]
  IT ? \d{11}
  KZ \d{12}
  LT \d{9}|\d{12}
  LU ? \d{8}
  LV ? \d{11}
  MK \d{13}
  MT ? \d{8}
  NG \d{12} ? \d{10}
  NL \d{9}B\d{2}
  NO \d{9}MVA
  NZ \d{9}
  PH \d{12} ? \d{9}
  PL \d{10}
  PT \d{9}
  RO \d{9,10} ? \d{2,8}
  RS \d{9}
  RU \d{10}|\d{12}
  SA \d{15}
  SE \d{12}
  SI ? \d{8}
  SM \d{5}
  SK \d{10}
  TR \d{10}
  UA \d{12} ? \d{8}|\d{10}
`);

/** European prefixes whose check digits are known: enough to prove a number without one. */
const checkable = 'AT BE BG CY CZ DE DK EE EL ES FI FR GB HR HU IE IT LT LU LV MT NL NO PL PT SE SI SK'.split(' ');
const placeholder = /^(\d)\1+$|^0{4}/;

/**
 * VAT number without its country's prefix. `strong` when its check digits fit the only country that may be meant, true when the
 * shape is one that `countries` (or any, without such) give out.
 */
export function vatNumberWithoutPrefix(value: string, countries: readonly string[]): Validation {
  const compact = value.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (placeholder.test(compact)) return false;
  const named = countries.map((country) => (country === 'GR' ? 'EL' : country));
  const prefixes = named.length > 0 ? named.filter((country) => checkable.includes(country)) : checkable;
  if (prefixes.some((prefix) => vatNumber(prefix + compact) === 'strong')) return named.length > 0 ? 'strong' : true;
  return fitsCountry(formats, compact, countries);
}
