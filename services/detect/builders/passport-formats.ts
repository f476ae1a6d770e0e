import { countryFormats } from '../validators/country-formats.ts';

/**
 * Document numbers of passports, from the specimens in PRADO (Council of the EU) and from the issuing authorities. Macie's seven
 * countries have detectors of their own and stand here too, so that a header which names them rules others out.
 */
export const passportFormats = countryFormats(String.raw`
  AM [A-Z]{2}\d{7}
  AR [A-Z]{3}\d{6}
  AT [A-Z]\d{7}
  AU [A-Z]{1,2}\d{7}
  AZ [A-Z]\d{7,8}
  BE [A-Z]{2}\d{6}
  BG \d{9}
  BR [A-Z]{2}\d{6}
  BY [A-Z]{2}\d{7}
  CA [A-Z]{2}\d{6}|[A-Z]\d{6}[A-Z]{2}
  CH [A-Z]\d{7}|[A-Z]\d[A-Z]\d[A-Z]\d[A-Z]\d
  CN [EG]\d{8}|E[A-HJ-NP-Z]\d{7}
  CY [A-Z]\d{8} ? [A-Z]\d{6}
  CZ \d{8}
  DE [CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}
  DK \d{9}
  DZ \d{9}
  EE [A-Z]{1,2}\d{7}
  ES [A-Z]{2,3}\d{6}
  FI [A-Z]{2}\d{7}
  FR \d{2}[A-Z]{2}\d{5}
  GB \d{9}
  GR [A-Z]{2}\d{7}
  HR \d{9}
  HU [A-Z]{2}\d{6,7}
  ID [A-Z]\d{7}
  IE [A-Z]{2}\d{7}
  IL \d{8} ? \d{7}
  IN [A-Z][1-9]\d{6}
  IR [A-Z]\d{8}
  IS [A-Z]\d{7}
  IT [A-Z]{2}\d{7}
  JM [A-Z]\d{7}
  JP [A-Z]{2}\d{7}
  KR [A-Z]\d{8}|[A-Z]{2}\d{7}|[A-Z]\d{3}[A-Z]\d{4}
  KZ [A-Z]\d{7,8}
  LI ? [A-Z]\d{5}
  LT \d{8}
  LU ? [A-Z](?=[A-Z]*\d[A-Z]*\d)[A-Z0-9]{7}
  LV [A-Z0-9]{2}\d{7}
  LY ? [A-Z](?=[A-Z]*\d[A-Z]*\d)[A-Z0-9]{7}
  MT ? \d{7}
  MX [A-Z]\d{8}
  MY [AHK]\d{8}
  MZ [A-Z]{2}\d{7}|\d{2}[A-Z]{2}\d{5} ? [A-Z]{2}\d{5}
  NL [A-NP-Z]{2}[A-NP-Z0-9]{6}\d
  NZ [A-Z]{1,2}\d{6}
  PH [A-Z]\d{7}[A-Z]|[A-Z]{1,2}\d{6,7}
  PK [A-Z]{2}\d{7}
  PL [A-Z]{2}\d{7}
  PT [A-Z]{1,2}\d{6}
  RO \d{8,9}
  RU \d{9} ? \d{10}
  SE [A-Z]{2}\d{6}|\d{8}
  SG [EK]\d{7}[A-Z]
  SI P[A-Z]\d{7}
  SK [A-Z]{2}\d{7}|[0-9A-Z]\d{7}
  SL [A-Z]{1,3}\d{6}
  TH [A-Z]{1,2}\d{6,7}
  TR [A-Z]\d{8}
  TW \d{9}
  UA [A-Z]{2}\d{6}
  US \d{9}|[A-Z]\d{8}
  VN [A-Z]\d{7,8}
  ZA [ADMT]\d{8}
`);
