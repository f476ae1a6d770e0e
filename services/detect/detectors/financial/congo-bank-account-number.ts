import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'CONGO_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of the Congo (IBAN, not yet in the registry)',
  country: 'CG',
  example: 'CG8574185296307418529630741',
});
