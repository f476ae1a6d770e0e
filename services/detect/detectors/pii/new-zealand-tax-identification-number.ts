import * as ird from 'stdnum/lib/cjs/nz/ird.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'NEW_ZEALAND_TAX_IDENTIFICATION_NUMBER',
  name: 'IRD number of New Zealand',
  // 10,000,000 to 199,999,999 (Inland Revenue, check digit validation).
  body: String.raw`(?:0?[1-9]|1\d)\d(?:\d{6}|-\d{3}-\d{3}| \d{3} \d{3})`,
  maxLength: 11,
  keywords: [
    'new zealand tax number',
    'gst number',
    'ird',
    'ird number',
    'ird no',
    'inland revenue number',
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ird),
  values: ['49-091-850', '49098576', '123-456-785'],
  wrong: ['49-091-851', '49-091-85', '744-797-853'],
  references: ['https://www.ird.govt.nz'],
});
