import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'PALESTINE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Palestine (IBAN)',
  country: 'PS',
  example: 'PS92PALS000000000400123456702',
});
