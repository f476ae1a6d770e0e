import { isolated } from '../../builders/isolated.ts';
import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

const body = String.raw`[NVQWST](?:[A-Z ]\d{1,6}|[A-Z]{2}\d{1,5}|[A-Z]{3}\d{1,4})[A-Z]?`;

export default keyedHealth({
  id: 'AUSTRALIA_DVA_FILE_NUMBER',
  name: 'File number of the Department of Veterans’ Affairs (Australia): state, war code, number, dependant',
  negativeKeywords: otherNumbers,
  body,
  maxLength: 9,
  keywords: [
    'dva number',
    'dva file number',
    'dva card',
    'dva no',
    'dva file',
    'veteran card',
    'veterans affairs number',
    'veteran file number',
  ],
  // `dva` is two in Slavic languages: as the name of a field only.
  forms: [{ trigger: { kind: 'field' }, pattern: isolated(body), maxLength: 9, keywords: ['dva'] }],
  values: ['NX204817', 'QSM10583', 'SCGW1234B'],
  wrong: ['AX204817', 'NX2048171'],
  references: ['https://github.com/medipass/validate-dva-number'],
});
