import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'LUXEMBOURG_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Luxembourg (IBAN)',
  country: 'LU',
  example: 'LU280019400644750000',
});
