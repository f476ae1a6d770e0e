import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'BHUTAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Citizenship identity number of Bhutan: census form, dzongkhag, gewog, number',
  negativeKeywords: otherNumbers,
  body: String.raw`[1-3](?:0[1-9]|1\d|20)(?:0[1-9]|[12]\d)\d{6}`,
  maxLength: 11,
  keywords: [
    'bhutan cid',
    'bhutanese cid',
    'cid card',
    'cid no',
    'citizenship identity card',
    'citizenship id',
    'citizenship identity',
    'bhutan national id',
    'bhutanese id',
  ],
  values: ['11404000581', '10302001947', '20811000326'],
  wrong: ['41404000581', '12104000581', '1140400058'],
  references: [
    'http://www.phubdorjiwang.com/2019/03/interpretation-of-our-bhutanese.html',
    'https://amrithdiary.wordpress.com/2016/03/19/what-does-your-cid-number-tell-about-you/',
  ],
});
