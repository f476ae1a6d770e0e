import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'TANZANIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NIDA number of Tanzania: birth date, postcode, number',
  negativeKeywords: otherNumbers,
  body: String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-?\d{5}-?\d{5}-?\d{2}`,
  maxLength: 23,
  keywords: [
    'nida',
    'namba ya nida',
    'kitambulisho cha taifa',
    'nin',
    'tanzania national id',
    'nida number',
    ...nationalIdWords,
  ],
  values: ['19900101-12345-00001-23', '19851231111010000123', '20000229-14110-00002-10'],
  wrong: ['19901301-12345-00001-23', '19900101-1234-00001-23'],
  references: ['https://ujuzitz.com/mfano-na-namba-ya-nida-namba-ya-kitambulisho-cha-taifa/'],
});
