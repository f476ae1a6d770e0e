import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'CANADA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Permanent resident number of Canada',
  body: String.raw`[A-Z]{2}\d{7,10}|\d{2}-?\d{4}-?\d{4}|\d{4}-?\d{4}`,
  maxLength: 12,
  keywords: [
    'permanent resident card',
    'permanent resident card number',
    'permanent resident no',
    'permanent resident no.',
    'permanent resident number',
    'permanent resident',
    'pr card',
    'pr no',
    'pr no.',
    'pr non',
    'pr number',
    'carte résident permanent',
    'numéro carte résident permanent',
    'numéro résident permanent',
    'résident permanent no.',
    'résident permanent non',
    'uci',
  ],
  values: ['RA0302123456', '1234-5678', '11-2345-6789'],
  wrong: ['RA03021', '123-456'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.canada.ca/en/immigration-refugees-citizenship',
  ],
});
