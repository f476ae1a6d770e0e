import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'HUNGARY_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Hungary (IBAN)',
  country: 'HU',
  example: 'HU42117730161111101800000000',
});
