import { personal } from '../../builders/identifier.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { severities } from '../../builders/severities.ts';

// United Kingdom, Canada, Netherlands, letters and digits elsewhere, Japan, Poland, Portugal, Brazil, digits.
const body = [
  String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d|\d{4} ?[A-Z]{2}|AD\d{3}|LV-\d{4}|LT-\d{5}|AZ ?\d{4}|MD-?\d{4}|MC-?\d{5}`,
  String.raw`[A-Z]\d{4}[A-Z]{3}|[A-Z]{2} ?\d{4}|[A-Z]\d{2} ?[0-9A-Z]{4}|\d{5}-\d{4}|\d{3}-\d{4}|\d{2}-\d{3}|\d{4}-\d{3}|\d{5}-\d{3,5}|\d{3} \d{2}|\d{3,7}`,
].join('|');

export default personal({
  id: 'POSTCODE',
  name: 'Postal code',
  severity: severities.low,
  maturity: 'experimental',
  pattern: new RegExp(`(?<![\\w.-])(?:${body})(?![\\w]|[.-]\\d)`),
  maxLength: 11,
  keywordWindow: 12,
  keywords: [
    ...[
      'zip',
      'zip code',
      'zipcode',
      'zip+4',
      'postal code',
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
  negativeKeywords: ['file', 'archive', 'error', 'market', 'rate', 'bytes', 'compressed', 'size'],
  validate: (value) => !/^0+$/.test(value),
  examples: {
    match: [
      'ZIP: 94105',
      { text: 'SW1A 1AA', header: 'postcode' },
      'PLZ 10115',
      { text: 'K1A 0B1', header: 'postal_code' },
    ],
    reject: [...lookalikes, '94105 stands alone', 'zip file of 94105 bytes', 'ZIP unknown', 'postcode X'],
  },
  references: ['Universal Postal Union, S42 International addressing standards'],
});
