import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedHealth({
  id: 'GERMANY_BSNR_NUMBER',
  name: 'Number of a medical practice in Germany (BSNR)',
  negativeKeywords: otherNumbers,
  body: String.raw`(?:0[1-9]|1[0-9]|2[0-17-8]|3[158]|[4-6]\d|7[1-9]|8[1-35-8]|9[3-9])\d{7}`,
  maxLength: 9,
  keywords: ['bsnr', 'betriebsstättennummer', 'betriebsstätten-nr', 'nbsnr'],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['381234500', '020123400', '721111100'],
  wrong: ['00123450', '38123450'],
  references: ['https://www.kbv.de/html/bsnr.php'],
});
