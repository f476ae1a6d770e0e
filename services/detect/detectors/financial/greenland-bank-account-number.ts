import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'GREENLAND_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Greenland (IBAN)',
  country: 'GL',
  example: 'GL8964710001000206',
});
