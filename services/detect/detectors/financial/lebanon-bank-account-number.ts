import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'LEBANON_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Lebanon (IBAN)',
  country: 'LB',
  example: 'LB62099900000001001901229114',
});
