/** Kinds of streets that stand for nothing else where a line is all address. */
const plainType =
  'Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Sq|Terrace|Ter|Trail|Trl|Parkway|Pkwy|Circle|Cir|Highway|Hwy|Way';
const type = `${plainType}|Alley|Aly|Crossing|Loop|Plaza|Plz|Point|Pt|Ridge|Run|Row|Walk|Path|Pike|Turnpike|Tpke|Expressway|Expy|Freeway|Fwy|Cove|Cv|Glen|Heights|Hts|Hollow|Landing|Manor|Meadows|Mews|Pass|Park|Route|Rte|View|Vista`;
const direction = String.raw`(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|[NSEW]|[NS][EW])\.?`;
const word = String.raw`[A-Z0-9][A-Za-z0-9.'\x80-\xff-]{0,24}`;
const house = String.raw`\d{1,6}(?:-\d{1,4})?[A-Za-z]?`;
const unit = String.raw`(?:,? {0,2}(?:#|(?:Apt|Apartment|Suite|Ste|Unit|Floor|Fl|Rm|Room|Bldg|Building)\.? ?#?) ?[A-Za-z0-9-]{1,6})`;
/** Postal abbreviations of states, districts and territories (USPS Publication 28, Appendix B). */
export const usState =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|PR|GU|VI|AE|AP|AA';
const comma = String.raw`(?:, {0,2}|,? ?\r?\n {0,4}| )`;

/** A state and the first digit of a ZIP code, as an address ends: what addresses are looked for by. */
export const stateAndZip: readonly string[] = (
  'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY ' +
  'PR GU VI AE AP AA'
)
  .split(' ')
  .flatMap((code) => [...'0123456789'].flatMap((digit) => [`${code} ${digit}`, `${code}, ${digit}`]));

/** House number, street with its type, unit: `742 Evergreen Terrace Apt 3`. */
export const usStreet = String.raw`${house} (?:${direction} )?(?:${word} ){1,4}?(?:${type})\b\.?(?: ${direction}\b)?${unit}?`;
const numeral = '(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)';
/** Nor is it one behind these: `500 GB Hard Drive`. */
const noStreet = '(?![A-Za-z0-9 ]{0,40}(?:Hard|Disk|USB|Flash|External|Thumb|Test|Pen|Tape|Solid State|Food|Tennis) )';
const name = String.raw`${noStreet}(?:${direction} )?(?:${word} ){1,4}?(?:${plainType})\b\.?(?: ${direction}(?![A-Za-z]))?`;
const townWord = String.raw`[A-Z][A-Za-z.'\x80-\xff-]{1,24}`;

/** Ends of the kinds of streets that `usLine` knows: what it is looked for by. */
export const streetTypes: readonly string[] = plainType.split('|').map((text) => ` ${text}`);
/** A street with its number, or a corner of two streets, that is all of its line; town, state and ZIP code may follow. */
export const usLine = String.raw`(?<![^\n])(?:(?:${house}|${numeral}) ${name}${unit}?|${name} (?:and|&|at) ${name})(?:,? ${townWord}(?: ${townWord}){0,2})?(?:,? (?:${usState}))?(?:,? \d{5}(?:-\d{4})?)?(?![^\r\n])`;
/** City, state and ZIP code. */
export const usPlace = String.raw`${townWord}(?: ${townWord}){0,3},? ?(?:${usState})(?:,? {1,2}|\r?\n)\d{5}(?:-\d{4})?`;
/** What may stand between street and place. */
export const addressComma = comma;
/** A box or a military address in place of a street. */
export const usBox = String.raw`(?:P\.? ?O\.? ?Box|PSC|Unit|CMR) \d{1,6}(?:,? Box \d{1,5})?`;
