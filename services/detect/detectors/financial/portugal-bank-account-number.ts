import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'PORTUGAL_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Portugal (IBAN)',
  country: 'PT',
  example: 'PT50000201231234567890154',
});
