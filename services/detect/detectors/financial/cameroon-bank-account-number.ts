import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'CAMEROON_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Cameroon (IBAN, not yet in the registry)',
  country: 'CM',
  example: 'CM6774185296307418529630741',
});
