import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'LIECHTENSTEIN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Liechtenstein (IBAN)',
  country: 'LI',
  example: 'LI21088100002324013AA',
});
