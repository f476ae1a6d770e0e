import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'SWITZERLAND_IDENTITY_CARD_NUMBER',
  name: 'Identity card of Switzerland',
  negativeKeywords: otherNumbers,
  body: String.raw`[A-Z]\d{7}`,
  maxLength: 8,
  keywords: [
    'swiss id card',
    'swiss identity card',
    'switzerland identity card',
    'identitätskarte',
    'identitätskartennummer',
    'schweizer identitätskarte',
    'schweizer id',
    'carte d’identité suisse',
    'carta d’identità svizzera',
  ],
  values: ['E4071853', 'C2690417', 'S1835620'],
  wrong: ['E407185', 'E40718533'],
  references: [
    'https://web.archive.org/web/20101207045314/http://adi.kousz.ch/artikel/IDCHE.htm',
    'https://alleantworten.de/was-ist-auf-der-ch-identitaetskarte-abgebildet',
  ],
});
