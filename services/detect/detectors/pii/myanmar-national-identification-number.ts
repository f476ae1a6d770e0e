import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'MYANMAR_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NRC of Myanmar: region, township, kind, number',
  negativeKeywords: otherNumbers,
  body: String.raw`(?:1[0-4]|[1-9])\/[A-Za-z]{3,15}(?:\((?:N|C|E|P|T|V|S|R|Naing|NAING|AC|NC)\)) ?\d{6}`,
  maxLength: 34,
  keywords: ['nrc', 'nrc no', 'nrc number', 'myanmar nrc', 'myanmar id', 'national registration card'],
  values: ['12/TAMANA(N)123456', '9/PaMaNa(N)004512', '1/MaKaNa(Naing)123456'],
  wrong: ['15/TAMANA(N)123456', '12/TAMANA(N)12345'],
  references: ['https://www.qhrm.io/answers/national-registration-card-nrc-role-hiring'],
});
