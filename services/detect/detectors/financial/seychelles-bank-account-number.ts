import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SEYCHELLES_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Seychelles (IBAN)',
  country: 'SC',
  example: 'SC18SSCB11010000000000001497USD',
});
