import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'GEORGIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Georgia (IBAN)',
  country: 'GE',
  example: 'GE29NB0000000101904917',
});
