import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'VATICAN_CITY_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Vatican City (IBAN)',
  country: 'VA',
  example: 'VA59001123000012345678',
});
