import * as ruc from 'stdnum/lib/cjs/ec/ruc.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ECUADOR_TAX_IDENTIFICATION_NUMBER',
  name: 'RUC of Ecuador',
  body: String.raw`\d{10}001`,
  maxLength: 19,
  keywords: [
    'ecuadorian tax number',
    'ruc',
    'registro único de contribuyentes',
    'registro unico de contribuyentes',
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ruc),
  values: ['0807771803001', '5008619826001', '2407446786001'],
  wrong: ['0807771804001', '5008619827001'],
  references: ['https://www.sri.gob.ec'],
});
