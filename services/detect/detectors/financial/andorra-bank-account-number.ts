import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'ANDORRA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Andorra (IBAN)',
  country: 'AD',
  example: 'AD1200012030200359100100',
});
