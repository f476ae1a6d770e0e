import { alone } from '../../builders/alone.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'TUNISIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'CIN of Tunisia',
  body: String.raw`[01]\d{7}`,
  maxLength: 8,
  keywords: [
    'بطاقة التعريف',
    'رقم بطاقة التعريف',
    'ب.ت.و',
    'cin',
    'numéro cin',
    'n° cin',
    "carte d'identité nationale",
    'بطاقة التعريف الوطنية',
    'tunisian id',
    'tunisian national id',
  ],
  negativeKeywords: otherNumbers,
  forms: [
    {
      // Any eight digits under any country's heading, where that names Tunisia.
      trigger: { kind: 'field' },
      pattern: alone(String.raw`\d{8}`),
      maxLength: 8,
      keywords: nationalIdWords,
      validateIn: (_, __, countries) => countries.includes('TN'),
    },
  ],
  values: ['09958123', '01234567', '14725836'],
  wrong: ['29958123', '0995812'],
  extraExamples: {
    match: [{ text: '65126506', header: 'tunisian_national_id' }],
    reject: [{ text: '65126506', header: 'national_id' }],
  },
  references: ['Loi n° 93-27 du 22 mars 1993'],
});
