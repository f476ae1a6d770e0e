import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'LITHUANIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Lithuania (IBAN)',
  country: 'LT',
  example: 'LT121000011101001000',
});
