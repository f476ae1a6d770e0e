import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { austrianCompanyNumber } from '../../validators/austrian-company-number.ts';

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
  validate: (value) => austrianCompanyNumber(value.replace(/^FN/, '')),
  values: ['122119m', 'FN 123456d', '98765 v'],
  wrong: ['122119', '122119k', '1234567m'],
  references: ['https://www.justiz.gv.at/firmenbuch'],
});
