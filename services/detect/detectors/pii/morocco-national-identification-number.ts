import { alone } from '../../builders/alone.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { labelled } from '../../builders/labelled.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'MOROCCO_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'CIN of Morocco: letters of the office, number',
  negativeKeywords: otherNumbers,
  body: String.raw`[A-Z]{1,2}\d{5,6}`,
  maxLength: 8,
  keywords: [
    'cnie',
    'c.i.n',
    'n° cin',
    'cin n°',
    'numéro cin',
    'carte nationale d’identité électronique',
    'carte d’identité nationale',
    'بطاقة التعريف الوطنية',
    'رقم البطاقة الوطنية',
    'moroccan id',
    'morocco national id',
  ],
  forms: [
    {
      // Alone, `cin` is a stream of C++ as well: only straight before the number, or over it.
      trigger: { kind: 'keyword' },
      pattern: labelled(['cin'], String.raw`[A-Za-z]{1,2}\d{4,6}`),
      fieldPattern: alone(String.raw`[A-Z]{1,2}[1-9]\d{1,5}`, 'i'),
      maxLength: 8,
      keywords: ['cin'],
    },
  ],
  values: ['AB123456', 'D34546', 'BK789012'],
  wrong: ['ABC12345', 'AB1234'],
  references: ['https://www.cnie.ma'],
});
