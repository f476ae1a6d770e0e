import * as ddv from 'stdnum/lib/cjs/si/ddv.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'SLOVENIA_TAX_IDENTIFICATION_NUMBER',
  name: 'Davčna številka of Slovenia',
  body: String.raw`(?:SI)?[1-9]\d{7}`,
  maxLength: 10,
  keywords: ['davčna', 'dav. št', 'id št. za ddv', 'davčna številka', 'davcna stevilka', 'id za ddv', ...taxIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ddv),
  values: ['15012557', 'SI50223054', '50223054'],
  wrong: ['15012558', '1501255'],
  references: ['https://www.fu.gov.si'],
});
