import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { iranianId } from '../../validators/iranian-id.ts';

export default keyedPersonal({
  id: 'IRAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National code of Iran',
  body: String.raw`\d{3}[- ]?\d{6}[- ]?\d`,
  maxLength: 12,
  keywords: [
    'کد ملي',
    'شماره ملی',
    'شماره ملي',
    'شماره‌ملی',
    'کد‌ملی',
    'codemeli',
    'code meli',
    'national code',
    'code melli',
    'کد ملی',
    'کدملی',
    'shomare melli',
    'iranian national code',
    'kart-e melli',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: (value) => iranianId(value) && 'strong',
  asNumber: { length: 10, lost: 2, example: '482888466' },
  values: ['0684159414', '068-415941-4', '0499370899'],
  wrong: ['0684159415', '068415941'],
  references: ['https://www.sabteahval.ir'],
});
