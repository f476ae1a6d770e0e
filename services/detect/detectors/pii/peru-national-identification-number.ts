import * as cui from 'stdnum/lib/cjs/pe/cui.js';
import { alone, notCounting } from '../../builders/alone.ts';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { labelled } from '../../builders/labelled.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

const eightDigits = String.raw`${notCounting}(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))\d{8}`;
const labels = [
  'dni',
  'national id',
  'national id number',
  'national identification number',
  'national identity number',
  'identity card number',
  'identity number',
  'identity document number',
];
const isVaried = (value: string): boolean => !/^(\d)\1+$/.test(value);

export default keyedPersonal({
  id: 'PERU_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'DNI of Peru with its check character',
  body: String.raw`\d{8}-?\d`,
  maxLength: 16,
  keywords: ['dni', 'cui', 'documento nacional de identidad', 'dni peruano'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(cui),
  forms: [
    {
      // Without it, as Argentina's DNI and Tunisia's CIN are written too: eight digits under a heading of identity numbers that are no date.
      trigger: { kind: 'field' },
      pattern: alone(eightDigits),
      maxLength: 8,
      keywords: ['dni', ...nationalIdWords],
      columnEvidence: false,
      validate: isVaried,
    },
    {
      // In text only straight behind such a label.
      trigger: { kind: 'keyword' },
      pattern: labelled(labels, eightDigits),
      maxLength: 8,
      keywords: ['dni', ...nationalIdWords],
      columnEvidence: false,
      validate: isVaried,
    },
  ],
  values: ['33162571-5', '16679210-5', '42994991-8'],
  wrong: ['33162571-6', '16679210-6'],
  extraExamples: {
    match: [{ text: '33162571', header: 'national_id' }, 'National ID: 33162571', 'dni=33162571;'],
    reject: [
      { text: '20240131', header: 'national_id' },
      'national id 33162571 stands in a text',
      'national id: 20240131',
      'student id: 33162571',
    ],
  },
  references: ['https://www.reniec.gob.pe'],
});
