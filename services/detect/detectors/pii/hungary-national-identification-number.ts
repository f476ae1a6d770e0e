import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { hungarianId } from '../../validators/hungarian-id.ts';

export default keyedPersonal({
  id: 'HUNGARY_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Személyi azonosító or TAJ of Hungary',
  body: String.raw`[1-8][ -]?\d{6}[ -]?\d{4}|\d{3}[ -]?\d{3}[ -]?\d{3}`,
  maxLength: 13,
  keywords: [
    'szem. azonosító',
    'társadalombiztosítási azonosító',
    'társadalombiztosítási azonosító jel',
    'személyi azonosító jel',
    'taj száma',
    'személyi azonosító',
    'személyi szám',
    'szemelyi szam',
    'személyi igazolvány',
    'taj szám',
    'taj',
    'taj-szám',
    'tajszám',
    'personal number',
  ],
  negativeKeywords: otherNumbers,
  validate: (value) => hungarianId(value) && 'strong',
  values: ['1-710505-0010', '14405046010', '110 000 017'],
  wrong: ['1-710505-0011', '1-711505-0010'],
  references: ['https://net.jogtar.hu: 1996. évi XX. törvény'],
});
