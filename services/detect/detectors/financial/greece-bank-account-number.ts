import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'GREECE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Greece (IBAN)',
  country: 'GR',
  example: 'GR1601101250000000012300695',
});
