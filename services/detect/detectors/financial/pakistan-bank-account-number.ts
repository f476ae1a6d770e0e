import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'PAKISTAN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Pakistan (IBAN)',
  country: 'PK',
  example: 'PK36SCBL0000001123456702',
});
