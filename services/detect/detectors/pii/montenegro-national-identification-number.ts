import { yugoslavNumber } from '../../builders/yugoslav-number.ts';

export default yugoslavNumber({
  id: 'MONTENEGRO_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'JMBG of Montenegro',
  regions: /^0?2/,
  keywords: ['jmbg', 'jmb', 'matični broj', 'jedinstveni matični broj', 'montenegrin id number'],
  values: ['1503965210429', '2405975210038', '0204988250079'],
  wrong: ['1503965210428', '1012971710007'],
  references: [
    'Zakon o centralnom registru stanovništva, Službeni list Crne Gore 49/07',
    'https://www.opsteobrazovanje.in.rs/zanimljivo/jmbg/',
  ],
});
