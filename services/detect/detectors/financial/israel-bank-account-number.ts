import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'ISRAEL_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Israel (IBAN)',
  country: 'IL',
  example: 'IL620108000000099999999',
});
