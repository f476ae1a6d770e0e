import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'KAZAKHSTAN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Kazakhstan (IBAN)',
  country: 'KZ',
  example: 'KZ86125KZT5004100100',
});
