import { phoneDetector } from '../../builders/phone-detector.ts';
import { phoneWords } from '../../builders/phone-words.ts';

export default phoneDetector({
  id: 'GERMANY_PHONE_NUMBER',
  name: 'Phone number of Germany',
  country: 'DE',
  code: '49',
  national: String.raw`\(?0[1-9]\d{1,4}\)?[ /-]{0,3}\d{2,8}(?:[ -]?\d{2,5}){0,3}`,
  keywords: [
    ...phoneWords,
    'telefon',
    'telefonnummer',
    'handy',
    'handynummer',
    'mobil',
    'mobilnummer',
    'rufnummer',
    'festnetz',
    'telefax',
  ],
  examples: {
    match: ['+49 30 901820', 'Telefon: 030 / 901820', { text: '015123456789', header: 'handynummer' }],
    reject: ['030 901820 stands alone', '+49 1', 'Telefon 12', 'order 030901820'],
  },
});
