import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'NIGER_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Niger (IBAN, not yet in the registry)',
  country: 'NE',
  example: 'NE74BC1852963074185296307418',
});
