import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { abaRoutingNumber } from '../../validators/aba-routing-number.ts';

export default keyedFinancial({
  id: 'ABA_ROUTING_NUMBER',
  name: 'ABA routing transit number of a US bank',
  severity: severities.rising,
  body: String.raw`\d{9}|\d{4}-\d{4}-\d`,
  maxLength: 11,
  keywords: [
    'routing number',
    'aba',
    'aba number',
    'aba routing',
    'aba routing number',
    'routing no',
    'routing',
    'routing transit number',
    'rtn',
    'bank routing number',
    'transit routing',
    'transit no',
    'transit number',
    'receiving dfi',
    'ach routing',
  ],
  negativeKeywords: ['phone', 'tel', 'ssn', 'order', 'network', 'table'],
  columnEvidence: true,
  validate: (digits) => abaRoutingNumber(digits) && 'strong',
  asNumber: { length: 9, lost: 1, example: '26888060' },
  values: ['011000015', '122105155', '021000021'],
  wrong: ['011000016', '441234567', '991234567'],
  references: ['American Bankers Association Key to Routing Numbers', 'https://www.frbservices.org'],
});
