import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'CENTRAL_AFRICAN_REPUBLIC_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of the Central African Republic (IBAN, not yet in the registry)',
  country: 'CF',
  example: 'CF8874185296307418529630741',
});
