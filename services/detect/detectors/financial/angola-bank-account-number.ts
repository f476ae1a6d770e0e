import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'ANGOLA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Angola (IBAN, not yet in the registry)',
  country: 'AO',
  example: 'AO94741852963074185296307',
});
