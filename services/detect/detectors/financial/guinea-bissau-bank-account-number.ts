import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'GUINEA_BISSAU_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Guinea-Bissau (IBAN, not yet in the registry)',
  country: 'GW',
  example: 'GW38BC1852963074185296307',
});
