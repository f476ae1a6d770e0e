import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'AUSTRIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Austria (IBAN)',
  country: 'AT',
  example: 'AT611904300234573201',
});
