import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'CYPRUS_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Cyprus (IBAN)',
  country: 'CY',
  example: 'CY17002001280000001200527600',
});
