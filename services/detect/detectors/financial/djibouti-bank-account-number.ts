import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'DJIBOUTI_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Djibouti (IBAN, not yet in the registry)',
  country: 'DJ',
  example: 'DJ6774185296307418529630741',
});
