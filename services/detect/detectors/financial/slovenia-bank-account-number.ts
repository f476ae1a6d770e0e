import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SLOVENIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Slovenia (IBAN)',
  country: 'SI',
  example: 'SI56263300012039086',
});
