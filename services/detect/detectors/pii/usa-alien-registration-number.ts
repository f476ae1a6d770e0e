import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'USA_ALIEN_REGISTRATION_NUMBER',
  name: 'A-Number or USCIS number of the United States',
  negativeKeywords: otherNumbers,
  body: String.raw`A[- ]?\d{3}[- ]?\d{3}[- ]?\d{3}|A[- ]?\d{2}[- ]\d{3}[- ]\d{3}|A[- ]?\d{7,8}|\d{3}-?\d{3}-?\d{3}`,
  maxLength: 13,
  keywords: [
    'alien registration number',
    'alien registration',
    'alien number',
    'uscis',
    'uscis number',
    'uscis#',
    'alien id number',
  ],
  validate: (value) => !/(\d)\1{6}/.test(value),
  values: ['A123-456-789', 'A 012 345 678', 'A234567891', 'A1234567', 'A23-456-781'],
  wrong: ['A123456', 'B123456789', 'A1234567890'],
  references: [
    'https://www.uscis.gov/glossary-term/50684',
    'https://legalclarity.org/what-is-an-alien-registration-number-and-where-to-find-it',
  ],
});
