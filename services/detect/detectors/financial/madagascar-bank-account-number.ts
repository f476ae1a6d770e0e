import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MADAGASCAR_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Madagascar (IBAN, not yet in the registry)',
  country: 'MG',
  example: 'MG9274185296307418529630741',
});
