import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'HONDURAS_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Honduras (IBAN, not yet in the registry)',
  country: 'HN',
  example: 'HN55BCDE52963074185296307418',
});
