import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'LATVIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Latvia (IBAN)',
  country: 'LV',
  example: 'LV80BANK0000435195001',
});
