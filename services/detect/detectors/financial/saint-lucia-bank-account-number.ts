import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SAINT_LUCIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Saint Lucia (IBAN)',
  country: 'LC',
  example: 'LC55HEMM000100010012001200023015',
});
