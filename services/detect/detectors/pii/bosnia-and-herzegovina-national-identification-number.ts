import { yugoslavNumber } from '../../builders/yugoslav-number.ts';

export default yugoslavNumber({
  id: 'BOSNIA_AND_HERZEGOVINA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'JMBG of Bosnia and Herzegovina',
  regions: /^0?1/,
  keywords: ['jmbg', 'jmb', 'matični broj', 'jedinstveni matični broj', 'јмбг', 'bosnian id number'],
  values: ['0101990100013', '3003979150032', '0304985189632'],
  wrong: ['0101990100014', '1012971710007'],
  references: [
    'Zakon o jedinstvenom matičnom broju, Službeni glasnik BiH 32/01',
    'https://www.opsteobrazovanje.in.rs/zanimljivo/jmbg/',
  ],
});
