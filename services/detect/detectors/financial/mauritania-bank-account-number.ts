import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MAURITANIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Mauritania (IBAN)',
  country: 'MR',
  example: 'MR1300020001010000123456753',
});
