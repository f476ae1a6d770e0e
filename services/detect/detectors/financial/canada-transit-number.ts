import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedFinancial({
  id: 'CANADA_TRANSIT_NUMBER',
  name: 'Transit and institution number of Canada, with the account or without',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{5}-(?:00[1-9]|01[06]|0[1-9]\d|[1-9]\d{2})(?:-\d{7,12})?`,
  maxLength: 23,
  keywords: [
    'transit number',
    'transit no',
    'transit',
    'transit institution',
    'institution number',
    'transit and institution',
    'branch transit',
  ],
  values: ['12345-003', '00011-010', '04412-004-1234567'],
  wrong: ['1234-003', '12345-03'],
  references: ['https://www.payments.ca'],
});
