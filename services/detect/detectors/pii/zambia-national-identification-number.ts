import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ZAMBIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NRC of Zambia: number, district, nationality',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{6}\/\d{2}\/[1-3]`,
  maxLength: 11,
  keywords: [
    'nrc',
    'nrc no',
    'nrc number',
    'national registration card',
    'zambian nrc',
    'zambia national id',
    ...nationalIdWords,
  ],
  values: ['123456/78/1', '345678/10/1', '901234/61/3'],
  wrong: ['123456/78/4', '12345/78/1'],
  references: [
    'https://zambianobserver.com/the-national-registration-card-was-introduced-in-1965-the-first-card-000001-11-1-was-issued-to-kaunda/',
  ],
});
