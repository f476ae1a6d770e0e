import { countryFormats } from '../validators/country-formats.ts';

/**
 * Postal codes by country, from the addressing pages of the Universal Postal Union. After `?` stand shapes (three digits, …) that say
 * too little where no country is named.
 */
export const postcodeFormats = countryFormats(String.raw`
  AD AD\d{3}
  AR [A-HJ-NP-Z]\d{4}[A-Z]{3}|[1-9]\d{3}
  AT [1-9]\d{3}
  AU \d{4}
  AZ AZ\x20?[0-7]\d{3}
  BA [78]\d{4}
  BD [1-8]\d{3}|9[0-4]\d{2}
  BE [1-9]\d{3}
  BG [1-9]\d{3}
  BR \d{5}-\d{3}|\d{8}
  BY 2[1-4]\d{4}
  CA [ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][\x20-]?\d[ABCEGHJ-NPRSTV-Z]\d
  CH [1-9]\d{3}
  CN (?:0[1-7]|1[012356]|2[0-7]|3[0-6]|4[0-7]|5[1-7]|6[1-7]|7[1-5]|8[1345])\d{4}
  CO (?:0[58]|1[135789]|2[0357]|4[147]|5[024]|6[368]|7[036]|8[1568]|9[14579])\d{4}
  CZ [1-7]\d{2}\x20?\d{2}
  DE (?:0[1-46-9]|[1-357-9]\d|4[0-24-9]|6[013-9])\d{3}
  DK [1-9]\d{3}
  DO [1-9]\d{4}
  ES (?:0[1-9]|[1-4]\d|5[0-2])\d{3}
  FI \d{5}
  FR (?:0[1-9]|[1-8]\d|9[0-5])\d{3}|97[1-8]\d{2}|98[46-8]\d{2}
  GB (?:[A-Z]{1,2}\d[A-Z\d]?\x20?\d[ABD-HJLNP-UW-Z]{2}|GIR\x20?0AA)
  GR [1-8]\d{2}\x20?\d{2}
  HR [1-5]\d{4}
  HT HT[1-9]\d{3} ? \d{4}
  HU [1-9]\d{3}
  ID [1-9]\d{4}
  IE (?:[ACDEFHKNPRTVWXY]\d{2}|D6W|A6W)\x20?[0-9AC-FHKNPRTV-Y]{4}
  IL \d{5}(?:\d{2})?
  IN (?!29|35|5[45]|6[56]|8[6-9])[1-9]\d{2}\x20?\d{3}
  IR [13-9]{4}[1346-9][013-9]{5}|[13-9]{5}-\d{5}
  IS ? \d{3}
  IT \d{5}
  JO [1-9]\d{4}
  JP \d{3}-\d{4}
  KR [0-6]\d{4} ? \d{3}-?\d{3}
  LI 94(?:8[5-9]|9[0-8])
  LK [1-9]\d{4}
  LT LT-\d{5}|\d{5}
  LU L?-?[1-9]\d{3}
  LV LV-\d{4}
  MC 980\d{2}
  MD MD-?\d{4}
  MG ? [1-6]\d{2}
  MT [A-Z]{3}\x20?\d{4}
  MX \d{5}
  MY \d{5}
  NL [1-9]\d{3}\x20?(?!S[ADS])[A-Z]{2}
  NO \d{4}
  NP (?:10|2[12]|3[2-4]|4[45]|5[67])\d{3}
  NZ \d{4}
  PK [1-9]\d{4}
  PL \d{2}-\d{3}
  PR 00[679]\d{2}(?:-\d{4})?
  PT [1-9]\d{3}-\d{3}
  RO (?:0[1-8]|1[0-4]|2[0-4]|3[0-3]|4[0-5]|5[0-5]|6[0-2]|7[0-3]|8[0-2]|9[0-2])\d{4}
  RU [1-6]\d{5}
  SA \d{5}(?:-\d{4})?
  SE [1-9]\d{2}\x20?\d{2}
  SG (?:0[1-9]|[1-6]\d|7[0-35-9]|8[0-2])\d{4}
  SI [1-9]\d{3}
  SK [089]\d{2}\x20?\d{2}
  TH [1-9]\d{4}
  TN \d{4}
  TR \d{5}
  TW [1-9]\d{4,5} ? \d{3}
  UA \d{5}
  US \d{5}(?:[\x20-]\d{4})?
  ZA \d{4}
  ZM \d{5}
`);
