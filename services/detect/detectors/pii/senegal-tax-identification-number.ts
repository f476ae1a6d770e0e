import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

/** Digits weighed 1 and 2 by turns from the ninth from the right, modulo 10 (ANSD). */
function weighed(digits: string): boolean {
  const sum = [...digits.padStart(9, '0')].reduce((total, digit, i) => total + Number(digit) * (1 + (i % 2)), 0);
  return sum % 10 === 0;
}

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
  validate: (value) =>
    !/^(\d)\1+$/.test(value) && weighed(value.slice(0, value.length > 9 ? -3 : undefined)) && 'strong',
  values: ['3067221', '3067221 2G2', '001234567 2C2'],
  wrong: ['306722', '306722 2G2'],
  references: ['https://www.ansd.sn'],
});
