import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'FINLAND_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Finland (IBAN)',
  country: 'FI',
  example: 'FI2112345600000785',
});
