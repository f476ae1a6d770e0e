import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { hungarianTaxId } from '../../validators/hungarian-tax-id.ts';

export default keyedPersonal({
  id: 'HUNGARY_TAX_IDENTIFICATION_NUMBER',
  name: 'Adóazonosító jel of Hungary',
  body: String.raw`8\d{9}|\d{8}-\d-\d{2}`,
  maxLength: 13,
  keywords: [
    'adóaz. jel',
    'adószáma',
    'adóazonosító jele',
    'adóig. szám',
    'adóigazgatási szám',
    'adóazonosító jel',
    'adóazonosító',
    'adoazonosito',
    'adószám',
    'adoszam',
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  validate: (value) => hungarianTaxId(value) && 'strong',
  values: ['8071592153', '8400262123', '8073192055'],
  wrong: ['8071592152', '807159215'],
  references: ['https://nav.gov.hu'],
});
