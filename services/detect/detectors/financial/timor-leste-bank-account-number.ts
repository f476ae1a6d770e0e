import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'TIMOR_LESTE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Timor Leste (IBAN)',
  country: 'TL',
  example: 'TL380080012345678910157',
});
