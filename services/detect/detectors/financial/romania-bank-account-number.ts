import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'ROMANIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Romania (IBAN)',
  country: 'RO',
  example: 'RO49AAAA1B31007593840000',
});
