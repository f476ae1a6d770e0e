import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MONGOLIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Mongolia (IBAN)',
  country: 'MN',
  example: 'MN121234123456789123',
});
