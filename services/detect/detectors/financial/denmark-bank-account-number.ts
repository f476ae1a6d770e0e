import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'DENMARK_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Denmark (IBAN)',
  country: 'DK',
  example: 'DK5000400440116243',
});
