import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SWITZERLAND_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Switzerland (IBAN)',
  country: 'CH',
  example: 'CH9300762011623852957',
});
