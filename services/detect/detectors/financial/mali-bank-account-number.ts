import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MALI_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Mali (IBAN, not yet in the registry)',
  country: 'ML',
  example: 'ML81741852963074185296307418',
});
