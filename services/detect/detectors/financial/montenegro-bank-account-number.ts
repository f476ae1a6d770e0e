import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MONTENEGRO_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Montenegro (IBAN)',
  country: 'ME',
  example: 'ME25505000012345678951',
});
