import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'GIBRALTAR_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Gibraltar (IBAN)',
  country: 'GI',
  example: 'GI75NWBK000000007099453',
});
