import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedFinancial({
  id: 'INDIA_IFSC_CODE',
  name: 'IFSC of a bank branch in India',
  negativeKeywords: otherNumbers,
  body: '[A-Z]{4}0[A-Z0-9]{6}',
  maxLength: 11,
  keywords: ['ifsc', 'ifsc code', 'ifs code', 'rtgs', 'neft', 'rtgs/neft ifsc'],
  validate: (value) => /\d{2}/.test(value) || /\d[A-Z]/.test(value),
  values: ['SBIN0001234', 'HDFC0004321', 'ICIC00SFDEE'],
  wrong: ['SBIN1001234', 'SBI00001234'],
  references: ['https://www.rbi.org.in'],
});
