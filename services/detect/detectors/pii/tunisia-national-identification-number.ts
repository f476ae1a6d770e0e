import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'TUNISIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'CIN of Tunisia',
  body: String.raw`[01]\d{7}`,
  maxLength: 8,
  keywords: [
    'cin',
    'numéro cin',
    'n° cin',
    "carte d'identité nationale",
    'بطاقة التعريف الوطنية',
    'tunisian id',
    'tunisian national id',
  ],
  negativeKeywords: ['phone', 'tel', 'fax', 'order', 'invoice', 'tracking'],
  values: ['09958123', '01234567', '14725836'],
  wrong: ['29958123', '0995812'],
  references: ['Loi n° 93-27 du 22 mars 1993'],
});
