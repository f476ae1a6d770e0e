import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'POLAND_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Poland (IBAN)',
  country: 'PL',
  example: 'PL61109010140000071219812874',
});
