import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'TOGO_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Togo (IBAN, not yet in the registry)',
  country: 'TG',
  example: 'TG14BC1852963074185296307418',
});
