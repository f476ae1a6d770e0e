import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'CHAD_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Chad (IBAN, not yet in the registry)',
  country: 'TD',
  example: 'TD3874185296307418529630741',
});
