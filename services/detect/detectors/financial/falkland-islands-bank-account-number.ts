import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'FALKLAND_ISLANDS_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of the Falkland Islands (IBAN)',
  country: 'FK',
  example: 'FK34BC185296307418',
});
