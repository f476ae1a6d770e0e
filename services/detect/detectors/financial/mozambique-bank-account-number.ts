import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MOZAMBIQUE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Mozambique (IBAN, not yet in the registry)',
  country: 'MZ',
  example: 'MZ50741852963074185296307',
});
