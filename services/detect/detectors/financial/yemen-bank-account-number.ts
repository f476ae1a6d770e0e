import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'YEMEN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Yemen (IBAN)',
  country: 'YE',
  example: 'YE15CBYE0001018861234567891234',
});
