import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'VIETNAM_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Citizen identity number of Vietnam',
  negativeKeywords: otherNumbers,
  body: String.raw`0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}|(?:0[1-9]|[12]\d|3[0-8])\d{7}`,
  maxLength: 12,
  keywords: [
    'cccd',
    'căn cước công dân',
    'căn cước',
    'số cccd',
    'cmnd',
    'chứng minh nhân dân',
    'số cmnd',
    'số định danh cá nhân',
    'vietnamese id',
    'vietnam national id',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['001199012345', '079085001234', '012345679'],
  wrong: ['099199012345', '00119901234'],
  references: ['Decree 137/2015/ND-CP, article 13'],
});
