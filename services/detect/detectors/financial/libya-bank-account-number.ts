import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'LIBYA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Libya (IBAN)',
  country: 'LY',
  example: 'LY83002048000020100120361',
});
