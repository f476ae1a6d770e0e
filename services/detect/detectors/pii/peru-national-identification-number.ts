import * as cui from 'stdnum/lib/cjs/pe/cui.js';
import { alone, notCounting } from '../../builders/alone.ts';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

const eightDigits = alone(String.raw`${notCounting}(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))\d{8}`);

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
      pattern: eightDigits,
      maxLength: 8,
      keywords: ['dni', ...nationalIdWords],
      columnEvidence: false,
      validate: (value) => !/^(\d)\1+$/.test(value),
    },
  ],
  values: ['33162571-5', '16679210-5', '42994991-8'],
  wrong: ['33162571-6', '16679210-6'],
  extraExamples: {
    match: [{ text: '33162571', header: 'national_id' }],
    reject: [{ text: '20240131', header: 'national_id' }, 'national id 33162571 stands in a text'],
  },
  references: ['https://www.reniec.gob.pe'],
});
