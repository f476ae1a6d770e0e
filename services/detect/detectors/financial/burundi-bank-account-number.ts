import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'BURUNDI_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Burundi (IBAN, not yet in the registry)',
  country: 'BI',
  example: 'BI8874185296307418529630741',
});
