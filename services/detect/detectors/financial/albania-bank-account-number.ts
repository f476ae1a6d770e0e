import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'ALBANIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Albania (IBAN)',
  country: 'AL',
  example: 'AL47212110090000000235698741',
});
