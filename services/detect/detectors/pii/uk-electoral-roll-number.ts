import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'UK_ELECTORAL_ROLL_NUMBER',
  name: 'Electoral roll number of the United Kingdom',
  recommended: true,
  body: String.raw`[A-Z]{1,3}\d{1,2}[ -]?\d{1,5}(?:/\d)?|[A-Z]{2}\d{1,4}`,
  maxLength: 11,
  keywords: [
    'elector number',
    'electoral roll number',
    'electoral roll no.',
    'electoral roll no',
    'electoral roll #',
    'electoral roll#',
    'electoral number',
    'electoral #',
    'electoral#',
    'electoralnumber',
    'electoralroll#',
    'electoralrollno',
  ],
  values: ['AB1234', 'NK12-345', 'XY1 2345'],
  wrong: ['1234567', 'ABCD12345'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
