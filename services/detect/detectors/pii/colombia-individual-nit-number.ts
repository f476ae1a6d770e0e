import * as nit from 'stdnum/lib/cjs/co/nit.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'COLOMBIA_INDIVIDUAL_NIT_NUMBER',
  name: 'NIT of a person in Colombia',
  body: String.raw`(?:1\.?\d{3}|\d{1,3})(?:\.?\d{3}){2}-?\d`,
  maxLength: 15,
  keywords: [
    'colombian identity code',
    'colombia tax id',
    'nit',
    'nit.',
    'nit#',
    'n.i.t.',
    'número de identificación tributaria',
    'numero de identificacion tributaria',
    'rut',
    ...taxIdWords,
  ],
  // Identity cards have up to eight digits or ten from 1,000 million on, people without one 600 to 799 million.
  validate: (value) => /^(?:[1-9]\d{6,7}|[67]\d{8}|1\d{9})\d$/.test(value) && checked(nit)(value),
  values: ['79.123.456-0', '523456783', '79.128.456-3'],
  wrong: ['79.123.456-1', '12.345-6', '046454281'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.dian.gov.co'],
});
