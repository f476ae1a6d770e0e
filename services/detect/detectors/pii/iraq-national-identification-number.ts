import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'IRAQ_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National card number of Iraq',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{12}`,
  maxLength: 12,
  keywords: [
    'iraqi national id',
    'iraq national card',
    'iraqi national card',
    'iraqi id',
    'iraq national id',
    'البطاقة الوطنية',
    'البطاقة الوطنية الموحدة',
    'رقم البطاقة الوطنية',
    'كارتى نيشتمانى',
  ],
  validate: (value) => !/(\d)\1{6}/.test(value),
  values: ['198574120366', '200108853174', '197930462158'],
  wrong: ['19857412036', '1985741203661'],
  references: ['https://en.wikipedia.org/wiki/Iraq_National_Card'],
});
