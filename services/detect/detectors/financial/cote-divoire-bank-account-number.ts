import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'COTE_DIVOIRE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Côte d’Ivoire (IBAN, not yet in the registry)',
  country: 'CI',
  example: 'CI49B41852963074185296307418',
});
