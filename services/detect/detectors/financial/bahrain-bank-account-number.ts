import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'BAHRAIN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Bahrain (IBAN)',
  country: 'BH',
  example: 'BH67BMAG00001299123456',
});
