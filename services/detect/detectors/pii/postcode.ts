import { alone } from '../../builders/alone.ts';
import { personal } from '../../builders/identifier.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { postcodeFormats } from '../../builders/postcode-formats.ts';
import { severities } from '../../builders/severities.ts';
import { fitsCountry } from '../../validators/country-formats.ts';

const body = String.raw`[A-Z]{0,3}[ -]?\d[0-9A-Z]{0,9}(?:[ -][0-9A-Z]{2,5})?`;
/** What stands in examples and in fields for which no code is known. */
const counting = /^(?:0?1234(?:5(?:67?8?)?)?|0123)$/;

/** Not the year of a date: `2 November 1990, postcode …`. */
const noYear = '(?<!\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[.,]{0,2} )';

/** Four to six digits: France, Spain, Mexico, Italy, Greece, Colombia. */
const plain = alone(String.raw`\d{4,7}|\d{3} \d\d`);

export default personal({
  id: 'POSTCODE',
  name: 'Postal code',
  severity: severities.low,
  maturity: 'experimental',
  // In text capital letters only, no argument of a function (`zip_offset('0123')`), no count beside a file (`top.csv.zip:50000`, `94105 a.zip`) or field (`d$zip * 1000`), eight digits straight behind a label only; a field holds nothing else.
  pattern: new RegExp(
    `${noYear}(?<![\\w./\\\\-]|\\(['"]|[\\w)]\\.zip["')]?[:;,=*]? ?|\\* ?)(?! ?\\d{3,7} [^\\n]{0,40}\\.zip| ?(?:19|20)\\d\\d:| ?(?<![:=#]["' ]{0,3})\\d{8})(?:${body}|\\d{3,7}(?=[ -])|[A-Z]{1,2}\\d[0-9A-Z]? ?\\d[A-Z]{2}(?= ))(?!\\w|[.-]\\d)`,
  ),
  fieldPattern: new RegExp(`(?<![\\w.\\\\-] ?)(?:${body})(?![ .-]?\\w)`, 'i'),
  maxLength: 18,
  keywordWindow: 12,
  keywords: [
    'c.p',
    'cod poștal',
    'postinumero',
    'почтовый индекс',
    'индекс',
    'ταχ. κώδικας',
    'ταχυδρομικός κώδικας',
    'τ.κ',
    'posta kodu',
    'poštanski broj',
    'poštna številka',
    'pašto kodas',
    'postiindeks',
    'pasta indekss',
    '邮政编码',
    '郵遞區號',
    '우편번호',
    'รหัสไปรษณีย์',
    'mã bưu điện',
    'mã bưu chính',
    'kode pos',
    'poskod',
    'מיקוד',
    'الرمز البريدي',
    'کد پستی',
    'поштовий індекс',
    'пощенски код',
    'postnúmer',
    'ir. szám',
    'irsz',
    ...[
      'zip',
      'zip code',
      'zipcode',
      'zip+4',
      'pstlz',
      'post code1',
      'postal code',
      'pstlz',
      'postcode',
      'post code',
      'postalcode',
      'plz',
      'postleitzahl',
      'code postal',
      'código postal',
    ],
    ...[
      'codigo postal',
      'codice postale',
      'postnummer',
      'kod pocztowy',
      'psč',
      'pin code',
      'pincode',
      'eircode',
      'irányítószám',
      '郵便番号',
      '邮编',
    ],
  ],
  negativeKeywords: [
    ...['file', 'archive', 'error', 'market', 'rate', 'bytes', 'compressed', 'size'],
    ...[
      '7zip',
      'zip64',
      'gzip',
      'bzip2',
      'reader',
      'writer',
      'encryption',
      'support',
      'handler',
      'copyright',
      'closes',
      'bug',
      'issue',
    ],
  ],
  normalize: (value) => value.trim().toUpperCase(),
  validateIn: (value, _, countries) =>
    /[1-9]|^GIR/.test(value) && !counting.test(value) && fitsCountry(postcodeFormats, value, countries),
  forms: [
    {
      // Too short for text.
      trigger: { kind: 'field' },
      pattern: plain,
      fieldPattern: plain,
      maxLength: 8,
      keywords: ['cp', 'cap', 'tk', 'τκ', 'post cd', 'zip cd', 'c. post', 'cód. post', 'pnr', 'kode pos', 'kodepos'],
    },
  ],
  examples: {
    match: [
      'ZIP: 94105',
      { text: 'SW1A 1AA', header: 'postcode' },
      'PLZ 10115',
      'postal code: 22050001',
      { text: 'K1A 0B1', header: 'postal_code' },
    ],
    reject: [
      ...lookalikes,
      '94105 stands alone',
      'zip file of 94105 bytes',
      'canary("top.csv.zip:50000")',
      '94105 build/app.zip',
      'd$zip * 1000',
      'ZIP unknown',
      "list(zip('0123', 'abcd'))",
      '42735936 for zip, and 42586822 for zstd',
      'postcode X',
      { text: '12345', header: 'zip' },
      { text: '10115', header: 'uk_postcode' },
    ],
  },
  references: ['Universal Postal Union, S42 International addressing standards'],
});
