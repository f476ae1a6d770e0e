import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'CZECH_REPUBLIC_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Czech Republic (IBAN)',
  country: 'CZ',
  example: 'CZ6508000000192000145399',
});
