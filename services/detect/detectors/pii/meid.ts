import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'MEID',
  name: 'MEID of a mobile device: 14 hexadecimal digits, or 18 decimal ones',
  severity: severities.rising,
  negativeKeywords: otherNumbers,
  body: String.raw`(?:[A-F][0-9A-F]|99) ?(?:[0-9A-F]{2} ?){5}[0-9A-F]{2}|\d{18}`,
  maxLength: 20,
  keywords: ['meid', 'meid hex', 'meid dec', 'meid number', 'mobile equipment identifier'],
  // Ten digits of the decimal form are the first four bytes, from A0 on.
  validate: (value) => value.length < 18 || (value >= '2684354560' && value < '4294967296'),
  values: ['A0000059C3F1B7', 'AF 01 27 45 0A B3 DE', '268435462008412739'],
  wrong: ['A0000059C3F1B', '00000059C3F1B7'],
  references: ['python-stdnum: stdnum.meid', 'https://www.3gpp2.org: X.S0008 MEID for cdma2000'],
});
