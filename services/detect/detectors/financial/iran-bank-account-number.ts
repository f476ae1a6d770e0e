import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'IRAN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Iran (IBAN, not yet in the registry)',
  country: 'IR',
  example: 'IR667418529630741852963074',
});
