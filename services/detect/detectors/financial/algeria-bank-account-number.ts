import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'ALGERIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Algeria (IBAN, not yet in the registry)',
  country: 'DZ',
  example: 'DZ877418529630741852963074',
});
