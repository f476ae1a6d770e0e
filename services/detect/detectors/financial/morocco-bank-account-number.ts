import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MOROCCO_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Morocco (IBAN, not yet in the registry)',
  country: 'MA',
  example: 'MA17741852963074185296307418',
});
