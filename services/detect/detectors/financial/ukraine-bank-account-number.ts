import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'UKRAINE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Ukraine (IBAN)',
  country: 'UA',
  example: 'UA213223130000026007233566001',
});
