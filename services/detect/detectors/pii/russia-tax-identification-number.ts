import * as inn from 'stdnum/lib/cjs/ru/inn.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'RUSSIA_TAX_IDENTIFICATION_NUMBER',
  name: 'INN of Russia',
  body: String.raw`\d{12}|\d{10}`,
  maxLength: 12,
  keywords: [
    'russian tax identifier',
    'russian tax number',
    'russia tax id',
    'инн',
    'inn',
    'идентификационный номер налогоплательщика',
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(inn),
  values: ['7707083893', '123456789047', '770708389187'],
  wrong: ['7707083894', '123456789048'],
  references: ['https://www.nalog.gov.ru'],
});
