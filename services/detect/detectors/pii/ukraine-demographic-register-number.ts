import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'UKRAINE_DEMOGRAPHIC_REGISTER_NUMBER',
  name: 'Number of an entry in the demographic register of Ukraine (UNZR)',
  negativeKeywords: otherNumbers,
  body: String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{5}`,
  maxLength: 14,
  keywords: ['унзр', 'унікальний номер запису', 'унікальний номер запису в реєстрі', 'запис №', 'unzr', 'record no'],
  values: ['19850315-71260', '19721117-51274', '19611214-43628'],
  wrong: ['19851315-71260', '19850315-7126'],
  references: ['https://zakon.rada.gov.ua/laws/show/5492-17'],
});
