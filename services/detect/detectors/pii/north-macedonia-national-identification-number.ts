import { yugoslavNumber } from '../../builders/yugoslav-number.ts';

export default yugoslavNumber({
  id: 'NORTH_MACEDONIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'EMBG or identity card of North Macedonia',
  regions: /^0?4/,
  keywords: [
    'ембг',
    'embg',
    'матичен број',
    'единствен матичен број',
    'единствен матичен број на граѓанинот',
    'maticen broj',
    'jmbg',
    'macedonian id number',
  ],
  values: ['2402983450006', '2803984430038', '1507991450123'],
  wrong: ['2402983450007', '2803984430039'],
  references: [
    'Закон за матична евиденција, Службен весник на РСМ 8/92',
    'https://www.opsteobrazovanje.in.rs/zanimljivo/jmbg/',
  ],
});
