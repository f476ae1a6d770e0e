import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedFinancial({
  id: 'AUSTRALIA_BANK_STATE_BRANCH',
  name: 'BSB and account number of Australia',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{3}[- ]\d{3}(?:[ ,;/-]{1,3}(?:[Aa](?:cc(?:oun)?t?|/[Cc])\.?(?: [Nn](?:o|umber)\.?)?:? ?)?\d{6,10})?`,
  maxLength: 40,
  keywordWindow: 16,
  keywords: ['bsb', 'bsb no', 'bsb number', 'bsb code', 'bank state branch', 'bsb and account'],
  values: ['062-000', '733-104 12345678', '062 184', '062-000 Acc 12345678'],
  wrong: ['062-00', '62-000'],
  references: ['https://bsb.auspaynet.com.au'],
});
