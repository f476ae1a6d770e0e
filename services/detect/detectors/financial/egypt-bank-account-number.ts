import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'EGYPT_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Egypt (IBAN)',
  country: 'EG',
  example: 'EG380019000500000000263180002',
});
