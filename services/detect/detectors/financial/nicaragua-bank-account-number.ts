import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'NICARAGUA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Nicaragua (IBAN)',
  country: 'NI',
  example: 'NI45BAPR00000013000003558124',
});
