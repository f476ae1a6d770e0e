import { phoneDetector } from '../../builders/phone-detector.ts';
import { phoneWords } from '../../builders/phone-words.ts';

export default phoneDetector({
  id: 'GERMANY_PHONE_NUMBER',
  name: 'Phone number of Germany',
  country: 'DE',
  code: '49',
  national: String.raw`\(?0[1-9]\d{1,4}\)?[ /-]{0,3}\d{2,8}(?:[ -]?\d{2,5}){0,3}`,
  grouped: String.raw`01[567]\d[ /-]\d{4} ?\d{3,4}|01[567]\d{2}[ /-]\d{7}|01[567]\d[ /-]\d{7,8}|0(?:30|40|69|89)[ /]{1,3}\d{4} ?\d{3,4}`,
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
    match: [
      'abends 0151 22550182 oder 089/55018271',
      '+49 30 901820',
      'Telefon: 030 / 901820',
      { text: '015123456789', header: 'handynummer' },
    ],
    reject: ['030901820 stands alone', '+49 1', 'Telefon 12', 'order 030901820'],
  },
});
