import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'ROMANIA_COMPANY_NUMBER',
  name: 'Trade register number of Romania (ONRC)',
  severity: severities.mediumMediumHigh,
  body: String.raw`[JFC]\d{1,2}/\d{1,5}/(?:199\d|20[0-4]\d)|[JFC]20\d{11}`,
  maxLength: 15,
  keywords: [
    'onrc',
    'registrul comerțului',
    'nr. registrul comerțului',
    'nr. reg. com',
    'reg com',
    'număr de ordine',
    'ordine din registrul comerțului',
    'j-number',
    'trade register',
    'trade register number',
    'romanian company number',
  ],
  values: ['J52/750/2012', 'J40/1234/1998', 'J2012010450526'],
  wrong: ['X52/750/2012', 'J52/750/2112'],
  references: ['https://www.onrc.ro'],
});
