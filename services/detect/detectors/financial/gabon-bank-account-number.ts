import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'GABON_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Gabon (IBAN, not yet in the registry)',
  country: 'GA',
  example: 'GA6774185296307418529630741',
});
