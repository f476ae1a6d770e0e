import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { luhn } from '../../validators/luhn.ts';

/** Seven digits of the lender, ten of the loan, and a check digit modulo 10. */
export default keyedFinancial({
  id: 'USA_MORTGAGE_IDENTIFICATION_NUMBER',
  name: 'United States mortgage identification number (MIN of MERS)',
  severity: severities.rising,
  body: String.raw`1\d{6}(?:-\d{10}-\d|\d{11})`,
  maxLength: 20,
  keywords: [
    'mortgage identification number',
    'mers min',
    'mers',
    'mers number',
    'mortgage electronic registration system',
    'mortgage electronic registration systems',
  ],
  columnEvidence: true,
  validate: (value) => luhn(value) && 'strong',
  values: ['100031294580730216', '1001337-5736819303-6', '100045664262129974'],
  wrong: ['100031294580730217', '1001337-5736819303-5'],
  references: ['MERS System Integration Handbook, volume I: Mortgage Identification Number'],
});
