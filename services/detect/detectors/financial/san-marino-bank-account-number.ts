import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SAN_MARINO_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of San Marino (IBAN)',
  country: 'SM',
  example: 'SM86U0322509800000000270100',
});
