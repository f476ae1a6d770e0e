import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { romanianTradeRegister } from '../../validators/romanian-trade-register.ts';

export default keyedPersonal({
  id: 'ROMANIA_COMPANY_NUMBER',
  name: 'Trade register number of Romania (ONRC)',
  severity: severities.mediumMediumHigh,
  // Since July 2024 a letter, the year, the number, the county and a check digit.
  body: String.raw`[JFC]/?\d{1,2}/\d{1,5}/(?:\d{2}\.\d{2}\.)?(?:199\d|20[0-4]\d)|[JFC](?:199\d|20\d{2})\d{9}`,
  maxLength: 22,
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
  validate: (value, raw) => raw.includes('/') || (romanianTradeRegister(value) && 'strong'),
  values: ['J52/750/2012', 'J40/1234/1998', 'J2012010450526', 'J1998001234405', 'J/40/1234/12.03.1998'],
  wrong: ['X52/750/2012', 'J52/750/2112', 'J2012010450527'],
  references: ['https://www.onrc.ro'],
});
