import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MOLDOVA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Moldova (IBAN)',
  country: 'MD',
  example: 'MD24AG000225100013104168',
});
