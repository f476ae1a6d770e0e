import * as insz from 'stdnum/lib/cjs/be/insz.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'BELGIUM_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National register or BIS number of Belgium',
  // A date in pieces (85.07.30, 85/0730) is set off from what follows.
  body: String.raw`(?:\d{6}[- ]?|(?:\d{2}\.\d{2}\.\d{2}|\d{2}/\d{2}/?\d{2}|\d{2} \d{2} \d{2})[- .])\d{3}[-. ]?\d{2}`,
  maxLength: 15,
  keywords: [
    'rr nr',
    'nationalregisternummer',
    'numéro niss',
    'rijksregisternummer',
    'numéro de registre national',
    'numero de registre national',
    'numéro national',
    'rijksregister',
    'registre national',
    'insz',
    'inss',
    'bis-nummer',
    'numéro bis',
    'bis number',
    'belgian social security number',
    'identificatienummer van de sociale zekerheid',
    'niss',
    'rrn',
    'national register number',
    'nrn',
    'belgian national number',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(insz),
  asNumber: { length: 11, lost: 3, example: '5021426248' },
  values: ['85.07.30-033.28', '85073003328', '90010112395', '85/0730-03328'],
  wrong: ['85.07.30-033.29', '85.07.30-033', '85 07 3003328'],
  references: ['https://www.ibz.rrn.fgov.be'],
});
