import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'USA_SEVIS_ID',
  name: 'SEVIS id of a student or visitor in the United States',
  negativeKeywords: otherNumbers,
  body: String.raw`N\d{10}`,
  maxLength: 11,
  keywords: ['sevis', 'sevis id', 'sevis number', 'sevis no'],
  values: ['N0012345678', 'N0004705512', 'N0034567891'],
  wrong: ['N001234567', 'M0012345678'],
  references: ['https://global.tamu.edu/isss/resources/how-to-read-your-i-20-or-ds-2019'],
});
