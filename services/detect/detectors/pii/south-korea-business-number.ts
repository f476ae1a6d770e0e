import * as brn from 'stdnum/lib/cjs/kr/brn.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'SOUTH_KOREA_BUSINESS_NUMBER',
  name: 'Business registration number of South Korea',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{3}-?\d{2}-?\d{5}`,
  maxLength: 18,
  keywords: [
    '사업자 등록 번호',
    '사업자등록 번호',
    'south korea business registration number',
    'korean business number',
    '사업자번호',
    '사업자 번호',
    'brn',
    'business registration number',
    '사업자등록번호',
    '사업자 등록번호',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(brn),
  values: ['592-97-42019', '150-24-21607', '132-39-59792'],
  wrong: ['592-97-42010', '150-24-21608'],
  references: ['https://www.nts.go.kr'],
});
