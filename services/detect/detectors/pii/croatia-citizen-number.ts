import { yugoslavNumber } from '../../builders/yugoslav-number.ts';

export default yugoslavNumber({
  id: 'CROATIA_CITIZEN_NUMBER',
  name: 'JMBG of Croatia, in use beside the OIB',
  regions: /^0?3/,
  keywords: ['jmbg', 'mbg', 'matični broj građana', 'jedinstveni matični broj', 'matični broj'],
  values: ['2701984307107', '1908953360883', '0102985330120'],
  wrong: ['2701984307108', '1908953360884'],
  references: ['Zakon o matičnom broju, Narodne novine 9/92', 'https://www.scribd.com/doc/220457777/Provjera-MB'],
});
