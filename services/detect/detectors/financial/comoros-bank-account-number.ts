import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'COMOROS_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of the Comoros (IBAN, not yet in the registry)',
  country: 'KM',
  example: 'KM9274185296307418529630741',
});
