import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'KUWAIT_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Kuwait (IBAN)',
  country: 'KW',
  example: 'KW81CBKU0000000000001234560101',
});
