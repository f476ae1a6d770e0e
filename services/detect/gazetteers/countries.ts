/** Words that name a country in a header: its names and adjectives in English and in its own languages, by ISO 3166 alpha-2 code; no word that means something else there. */
const words: Readonly<Record<string, string>> = {
  AD: 'andorra andorran',
  AE: 'united_arab_emirates uae emirati',
  AL: 'albania albanian',
  AM: 'armenia armenian',
  AR: 'argentina argentine argentinian argentino',
  AT: 'austria austrian österreich',
  AU: 'australia australian',
  AZ: 'azerbaijan azerbaijani',
  BA: 'bosnia_and_herzegovina bosnia bosnian',
  BD: 'bangladesh bangladeshi',
  BE: 'belgium belgian belgië belgique',
  BG: 'bulgaria bulgarian',
  BO: 'bolivia bolivian',
  BR: 'brazil brazilian brasil brasileiro',
  BY: 'belarus belarusian',
  CA: 'canada canadian',
  CH: 'switzerland swiss schweiz',
  CL: 'chile chilean chileno',
  CN: 'china chinese prc',
  CO: 'colombia colombian colombiano',
  CR: 'costa_rica costa_rican',
  CU: 'cuba cuban',
  CY: 'cyprus cypriot',
  CZ: 'czech_republic czechia czech',
  DE: 'germany german deutschland deutsch',
  DK: 'denmark danish danmark dansk',
  DO: 'dominican_republic dominican',
  DZ: 'algeria algerian',
  EC: 'ecuador ecuadorian',
  EE: 'estonia estonian eesti',
  EG: 'egypt egyptian',
  ES: 'spain spanish españa español',
  FI: 'finland finnish suomi',
  FR: 'france french',
  GB: 'united_kingdom uk gb british britain england scotland wales',
  GE: 'georgian',
  GH: 'ghana ghanaian',
  GR: 'greece greek hellenic',
  GT: 'guatemala guatemalan',
  HK: 'hong_kong hk',
  HN: 'honduras honduran',
  HR: 'croatia croatian hrvatska',
  HT: 'haiti haitian',
  HU: 'hungary hungarian magyar',
  ID: 'indonesia indonesian',
  IE: 'ireland irish éire',
  IL: 'israel israeli',
  IN: 'india indian',
  IR: 'iran iranian',
  IS: 'iceland icelandic',
  IT: 'italy italian italia italiano italiana',
  JM: 'jamaica jamaican',
  JO: 'jordanian',
  JP: 'japan japanese',
  KE: 'kenya kenyan',
  KR: 'south_korea korea korean',
  KZ: 'kazakhstan kazakh',
  LI: 'liechtenstein',
  LK: 'sri_lanka sri_lankan',
  LT: 'lithuania lithuanian lietuva',
  LU: 'luxembourg luxembourgish',
  LV: 'latvia latvian latvija',
  LY: 'libya libyan',
  MA: 'morocco moroccan',
  MC: 'monaco monegasque',
  MD: 'moldova moldovan',
  ME: 'montenegro montenegrin',
  MG: 'madagascar malagasy',
  MK: 'north_macedonia macedonia macedonian',
  MT: 'malta maltese',
  MU: 'mauritius mauritian',
  MX: 'mexico mexican méxico mexicano',
  MY: 'malaysia malaysian',
  MZ: 'mozambique mozambican',
  NG: 'nigeria nigerian',
  NI: 'nicaragua nicaraguan',
  NL: 'netherlands dutch nederland nederlands',
  NO: 'norway norwegian norge norsk',
  NP: 'nepal nepali nepalese',
  NZ: 'new_zealand nz',
  PA: 'panama panamanian',
  PE: 'peru peruvian',
  PH: 'philippines philippine filipino',
  PK: 'pakistan pakistani',
  PL: 'poland polish polska',
  PR: 'puerto_rico puerto_rican',
  PT: 'portugal portuguese português',
  PY: 'paraguay paraguayan',
  RO: 'romania romanian românia',
  RS: 'serbia serbian',
  RU: 'russia russian',
  SA: 'saudi_arabia saudi',
  SE: 'sweden swedish sverige svensk svenskt',
  SG: 'singapore singaporean',
  SI: 'slovenia slovenian slovene',
  SK: 'slovakia slovak',
  SL: 'sierra_leone sierra_leonean',
  SM: 'san_marino',
  SV: 'el_salvador salvadoran',
  TH: 'thailand thai',
  TN: 'tunisia tunisian',
  TR: 'turkiye turkey türkiye turkish',
  TW: 'taiwan taiwanese',
  UA: 'ukraine ukrainian',
  US: 'usa united_states',
  UY: 'uruguay uruguayan',
  UZ: 'uzbekistan uzbek',
  VE: 'venezuela venezuelan',
  VN: 'vietnam vietnamese',
  ZA: 'south_africa south_african',
};

const byWord = new Map(
  Object.entries(words).flatMap(([code, list]) => list.split(' ').map((word): [string, string] => [word, code])),
);
/** Most words that a country's name has, by its first one. */
const lengths = new Map<string, number>();
for (const [first = '', ...others] of [...byWord.keys()].map((name) => name.split('_')))
  lengths.set(first, Math.max(1 + others.length, lengths.get(first) ?? 0));

const parts = /[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u;

/** Countries that a header names, in upper-case ISO 3166 alpha-2 codes: `austrianPassportNo`, `us_tax_id`. `US` counts only as first word. */
export function countriesIn(header: string): readonly string[] {
  const tokens = header.split(parts).flatMap((part) => (part === '' ? [] : part.toLowerCase()));
  const found = new Set<string>(tokens[0] === 'us' ? ['US'] : []);
  for (let i = 0; i < tokens.length; i++) {
    const most = lengths.get(tokens[i] ?? '') ?? 0;
    for (let length = 1; length <= most; length++) {
      const code = byWord.get(tokens.slice(i, i + length).join('_'));
      if (code !== undefined) found.add(code);
    }
  }
  return [...found];
}

/** Country that an identifier is named after (`AUSTRIA_…`, `UK_…`), null for one of many countries or of none. */
export function countryOf(identifier: string): string | null {
  const tokens = identifier.toLowerCase().split('_');
  for (let length = 4; length >= 1; length--) {
    const code = byWord.get(tokens.slice(0, length).join('_'));
    if (code !== undefined) return code;
  }
  return null;
}

/** The first word for a country by its ISO 3166 alpha-2 code, as a header would name it; null for one that is not known. */
export function countryWord(code: string): string | null {
  return words[code.toUpperCase()]?.split(' ')[0] ?? null;
}
