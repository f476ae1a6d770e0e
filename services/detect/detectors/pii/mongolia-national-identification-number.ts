import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'MONGOLIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Register number of Mongolia: two letters, birth date (month 20 more since 2000), number',
  negativeKeywords: otherNumbers,
  body: String.raw`[А-ЯӨҮЁ]{2}\d{2}(?:[02][1-9]|[13][0-2])(?:0[1-9]|[12]\d|3[01])\d{2}`,
  maxLength: 12,
  keywords: ['регистрийн дугаар', 'регистр', 'регистрийн №', 'mongolian id', 'mongolia national id'],
  values: ['УБ85120112', 'ХМ99051234', 'ЧП02312514'],
  wrong: ['УБ85131112', 'УБ8512011'],
  references: ['https://www.legalinfo.mn/annex/downloadDoc/395/'],
});
