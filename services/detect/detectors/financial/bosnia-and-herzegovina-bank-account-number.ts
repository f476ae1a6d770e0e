import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'BOSNIA_AND_HERZEGOVINA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Bosnia and Herzegovina (IBAN)',
  country: 'BA',
  example: 'BA391290079401028494',
});
