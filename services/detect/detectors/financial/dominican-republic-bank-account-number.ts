import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'DOMINICAN_REPUBLIC_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Dominican Republic (IBAN)',
  country: 'DO',
  example: 'DO28BAGR00000001212453611324',
});
