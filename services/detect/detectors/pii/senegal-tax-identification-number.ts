import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'SENEGAL_TAX_IDENTIFICATION_NUMBER',
  name: 'NINEA of Senegal',
  severity: severities.mediumMediumHigh,
  negativeKeywords: otherNumbers,
  body: String.raw`\d{7}(?: ?\d[A-Z]\d)?|00\d{7}(?: ?\d[A-Z]\d)?`,
  maxLength: 13,
  keywords: [
    'ninea',
    'numéro ninea',
    "numéro d'identification nationale des entreprises et associations",
    'senegal tax number',
    'senegalese tax id',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['3067221', '3067221 2G2', '001234567 2C2'],
  wrong: ['306722', '306722 2G2'],
  references: ['https://www.ansd.sn'],
});
