import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'NORTH_MACEDONIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of North Macedonia (IBAN)',
  country: 'MK',
  example: 'MK07250120000058984',
});
