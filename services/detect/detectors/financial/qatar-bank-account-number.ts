import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'QATAR_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Qatar (IBAN)',
  country: 'QA',
  example: 'QA58DOHB00001234567890ABCDEFG',
});
