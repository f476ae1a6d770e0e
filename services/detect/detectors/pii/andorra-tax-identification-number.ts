import * as nrt from 'stdnum/lib/cjs/ad/nrt.js';
import { structured } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ANDORRA_TAX_IDENTIFICATION_NUMBER',
  name: 'NRT of Andorra',
  body: String.raw`[ACDEFGLOPU]-?\d{6}-?[A-Z]`,
  maxLength: 16,
  keywords: [
    'andorra tax number',
    'andorra tax id',
    'nrt',
    'número de registre tributari',
    'numero de registre tributari',
    'andorran tax id',
    'andorran tax number',
  ],
  negativeKeywords: otherNumbers,
  validate: structured(nrt),
  values: ['P-596765-D', 'P-510864-U', 'F-039627-H'],
  wrong: ['P-596765', 'P-596765-D77'],
  references: ['https://www.impostos.ad'],
});
