import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'RUSSIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Russia (IBAN)',
  country: 'RU',
  example: 'RU0304452522540817810538091310419',
});
