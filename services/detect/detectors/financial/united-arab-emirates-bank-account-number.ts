import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'UNITED_ARAB_EMIRATES_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of United Arab Emirates (IBAN)',
  country: 'AE',
  example: 'AE070331234567890123456',
});
