import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SUDAN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Sudan (IBAN)',
  country: 'SD',
  example: 'SD2129010501234001',
});
