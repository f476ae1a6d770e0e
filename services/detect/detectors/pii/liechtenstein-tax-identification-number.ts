import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'LIECHTENSTEIN_TAX_IDENTIFICATION_NUMBER',
  name: 'PEID of Liechtenstein',
  severity: severities.mediumMediumHigh,
  negativeKeywords: otherNumbers,
  body: String.raw`\d{4,12}`,
  maxLength: 12,
  keywords: ['peid', 'personenidentifikationsnummer', 'liechtenstein tax id', 'liechtenstein tax number'],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['1234567', '00001234567', '987654'],
  wrong: ['123', '1234567890123'],
  references: ['https://www.llv.li'],
});
