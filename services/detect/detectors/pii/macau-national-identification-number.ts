import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'MACAU_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Resident identity card of Macau (BIR)',
  negativeKeywords: otherNumbers,
  body: String.raw`[157](?:\/\d{6}\/\d|\d{6} ?\(\d\)|\d{7})`,
  maxLength: 10,
  keywords: [
    'macau id',
    'macao id',
    'macau bir',
    'bir number',
    'macau identity card',
    'macau resident identity card',
    'bilhete de identidade de residente',
    '澳門居民身份證',
    '澳门居民身份证',
    '澳門身份證',
  ],
  values: ['1357924(6)', '5/204816/3', '74618230'],
  wrong: ['2357924(6)', '1357924'],
  references: ['https://github.com/identique/idnumbers (MAC)', 'https://toolset.marco79423.net/en/macau-id-validator'],
});
