import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ALGERIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NIN of Algeria: two digits for sex and kind of record, three of the year, commune, record, register, key',
  negativeKeywords: otherNumbers,
  body: String.raw`[12]\d[089]\d{15}`,
  maxLength: 18,
  keywords: [
    'nin',
    'algerian national id',
    'numéro d’identification national',
    'numéro d’identification nationale unique',
    'رقم التعريف الوطني',
    'algeria national id',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['109850123456789012', '119900412345678901', '209875012345678904'],
  wrong: ['309850123456789012', '10985012345678901', '105850123456789012'],
  references: ['Décret exécutif 10-210 du 16 septembre 2010', 'http://almanach-dz.com/index.php?fiche=2453&op=fiche'],
});
