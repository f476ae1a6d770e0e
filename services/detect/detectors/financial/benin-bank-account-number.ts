import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'BENIN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Benin (IBAN, not yet in the registry)',
  country: 'BJ',
  example: 'BJ89741852963074185296307418',
});
