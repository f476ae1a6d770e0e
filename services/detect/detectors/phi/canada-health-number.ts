import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { canadianHealthNumber } from '../../validators/canadian-health-number.ts';

export default keyedHealth({
  id: 'CANADA_HEALTH_NUMBER',
  name: 'Personal health number of a Canadian province',
  body: String.raw`\d{4}[ -]?\d{3}[ -]?\d{3}(?:[ -]?[A-Z]{2})?|[A-Z]{4}[ -]?\d{4}[ -]?\d{4}|\d{5}-?\d{4}`,
  maxLength: 15,
  keywords: [
    'health card',
    'hcn',
    'no assurance maladie',
    'personal health number',
    'phn',
    'personal healthcare number',
    'canada healthcare number',
    'msp number',
    'soins de santé',
    'health card number',
    'health number',
    'ohip',
    'ohip number',
    'ramq',
    'care card',
    'carte soleil',
    "numéro d'assurance maladie",
  ],
  negativeKeywords: ['phone', 'tel', 'fax'],
  validate: canadianHealthNumber,
  extraExamples: { match: ['RAMQ: TREM 8801 2345', 'OHIP 1234 567 897 ML'], reject: ['RAMQ: TREM 8815 2345'] },
  values: ['9698 658 215', '9698658215', '9876-543-217'],
  wrong: ['9698 658 216', '969 658 21'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-phi.html',
    'https://www2.gov.bc.ca: BC Services Card',
  ],
});
