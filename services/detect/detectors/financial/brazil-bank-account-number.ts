import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'BRAZIL_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Brazil (IBAN)',
  country: 'BR',
  example: 'BR9700360305000010009795493P1',
});
