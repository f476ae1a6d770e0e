import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'KOSOVO_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Kosovo (IBAN)',
  country: 'XK',
  example: 'XK051212012345678906',
});
