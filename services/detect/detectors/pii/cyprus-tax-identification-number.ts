import * as vat from 'stdnum/lib/cjs/cy/vat.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'CYPRUS_TAX_IDENTIFICATION_NUMBER',
  name: 'Tax identification code of Cyprus',
  body: String.raw`(?!12|0{8})\d{8}[A-Z]`,
  maxLength: 9,
  keywords: [
    'cypriot tax number',
    'cyprus tax id',
    'αφτ',
    'αριθμός φορολογικής ταυτότητας',
    'cyprus tic',
    'tax identification code',
    'tic number',
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(vat),
  values: ['10259033P', '99652156X', '40252733P'],
  wrong: ['10259033Z', '1025903P', '00124123T'],
  references: [
    'https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/',
  ],
});
