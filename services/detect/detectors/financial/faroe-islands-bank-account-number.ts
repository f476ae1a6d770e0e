import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'FAROE_ISLANDS_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Faroe Islands (IBAN)',
  country: 'FO',
  example: 'FO6264600001631634',
});
