import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'TURKIYE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Türkiye (IBAN)',
  country: 'TR',
  example: 'TR330006100519786457841326',
});
