import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { monthAndDay } from '../../validators/month-and-day.ts';

export default keyedFinancial({
  id: 'FEDWIRE_MESSAGE_ACCOUNTABILITY_DATA',
  name: 'Fedwire message accountability data (IMAD, OMAD)',
  severity: severities.rising,
  body: String.raw`20\d{6}[0-9A-Z]{8}\d{6}`,
  maxLength: 22,
  keywords: ['imad', 'omad', 'fedwire imad', 'fedwire reference', 'input message accountability data', 'fedwire'],
  validate: (value) => monthAndDay(Number(value.slice(4, 6)), Number(value.slice(6, 8))),
  values: ['20261104MMQFMP31000123', '20260228B1Q8021R042117', '20251231QMGFT001900045'],
  wrong: ['20261304MMQFMP31000123', '20260230B1Q8021R042117'],
  references: ['Federal Reserve Banks: Fedwire Funds Service, tags {1520} and {1120}'],
});
