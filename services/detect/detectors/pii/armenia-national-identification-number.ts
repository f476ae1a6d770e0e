import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ARMENIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Public services number of Armenia: day of birth (10 more for men, 50 for women), month, year, number',
  negativeKeywords: otherNumbers,
  body: String.raw`(?:1[1-9]|[23]\d|4[01]|5[1-9]|[67]\d|8[01])(?:0[1-9]|1[0-2])\d{6}`,
  maxLength: 10,
  keywords: [
    'հծհ',
    'armenian id',
    'սոցիալական քարտ',
    'սոցքարտ',
    'հանրային ծառայությունների համարանիշ',
    'armenian social card',
    'public services number',
  ],
  values: ['2505850123', '6512900456', '1101000123'],
  wrong: ['0505850123', '2513850123'],
  references: ['Law of the Republic of Armenia on public services numbers, 2011'],
});
