import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SERBIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Serbia (IBAN)',
  country: 'RS',
  example: 'RS35260005601001611379',
});
