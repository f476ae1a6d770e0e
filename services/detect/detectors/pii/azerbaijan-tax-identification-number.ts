import * as tin from 'stdnum/lib/cjs/az/tin.js';
import { structured } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'AZERBAIJAN_TAX_IDENTIFICATION_NUMBER',
  name: 'VÖEN of Azerbaijan',
  body: String.raw`\d{10}`,
  maxLength: 16,
  keywords: [
    'vergi ödəyicisinin eyniləşdirmə nömrəsi',
    'azerbaijan tax number',
    'vöen',
    'voen',
    'vergi ödəyicisi',
    'azerbaijani tax id',
    'azerbaijani tax number',
  ],
  negativeKeywords: otherNumbers,
  validate: structured(tin),
  values: ['3443838842', '6420502841', '7941016332'],
  wrong: ['3443838843', '7941016333'],
  references: ['https://www.taxes.gov.az'],
});
