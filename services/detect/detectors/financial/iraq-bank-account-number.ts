import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'IRAQ_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Iraq (IBAN)',
  country: 'IQ',
  example: 'IQ98NBIQ850123456789012',
});
