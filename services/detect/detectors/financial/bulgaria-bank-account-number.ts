import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'BULGARIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Bulgaria (IBAN)',
  country: 'BG',
  example: 'BG80BNBG96611020345678',
});
