import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'AUSTRIA_COMPANY_NUMBER',
  name: 'Firmenbuchnummer of Austria',
  severity: severities.mediumMediumHigh,
  body: String.raw`(?:FN ?)?\d{1,6} ?[a-z]`,
  maxLength: 10,
  keywords: [
    'firmenbuchnummer',
    'firmenbuch',
    'firmenbuch-nr',
    'fn-nummer',
    'company register number',
    'austrian company number',
    'landesgericht',
    'handelsgericht',
  ],
  validate: (value) => /^(?:FN)?\d{5,6}[A-Z]$/.test(value),
  values: ['122119m', 'FN 123456a', '98765 k'],
  wrong: ['122119', '1234567m'],
  references: ['https://www.justiz.gv.at/firmenbuch'],
});
