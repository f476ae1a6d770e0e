import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'BELGIUM_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Belgium (IBAN)',
  country: 'BE',
  example: 'BE68539007547034',
});
