import { validate } from 'stdnum/lib/cjs/kr/rrn.js';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'SOUTH_KOREA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Resident registration number of South Korea',
  body: String.raw`\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[- ]?[0-9]\d{6}`,
  maxLength: 14,
  keywords: [
    'jumin',
    'jumin no',
    'jumin number',
    '주민번호',
    '주민 등록 번호',
    '주민등록 번호',
    '주민등록',
    'resident registration',
    'resident reg. no',
    'resident registration number',
    'rrn',
    '주민등록번호',
    'resident number',
    'korean id',
    'alien registration number',
    '외국인등록번호',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  // Numbers given out since October 2020 have no check digit: of who was born since then.
  validate: (value) => (validate(value).isValid ? 'strong' : /^2\d{5}[3478]/.test(value)),
  asNumber: { length: 13, lost: 3, example: '502143262866' },
  values: ['971013-9019902', '9710139019902', '900101-1234568'],
  wrong: ['971313-9019902', '971013-901990'],
  references: ['https://www.mois.go.kr'],
});
