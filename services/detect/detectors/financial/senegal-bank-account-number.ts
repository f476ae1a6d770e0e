import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SENEGAL_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Senegal (IBAN)',
  country: 'SN',
  example: 'SN08SN0100152000048500003035',
});
