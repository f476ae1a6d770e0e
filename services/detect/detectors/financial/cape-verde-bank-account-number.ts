import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'CAPE_VERDE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Cape Verde (IBAN, not yet in the registry)',
  country: 'CV',
  example: 'CV55741852963074185296307',
});
