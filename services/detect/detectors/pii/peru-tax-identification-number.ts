import * as ruc from 'stdnum/lib/cjs/pe/ruc.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PERU_TAX_IDENTIFICATION_NUMBER',
  name: 'RUC of Peru',
  body: String.raw`(?:10|1[57]|20)\d{9}`,
  maxLength: 17,
  keywords: [
    'ruc',
    'registro único de contribuyentes',
    'registro unico de contribuyentes',
    'peruvian tax id',
    'peruvian tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ruc),
  values: ['20808006686', '10077575729', '20411981488'],
  wrong: ['20808006687', '10077575720'],
  references: ['https://www.sunat.gob.pe'],
});
