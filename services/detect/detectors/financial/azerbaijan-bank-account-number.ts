import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'AZERBAIJAN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Azerbaijan (IBAN)',
  country: 'AZ',
  example: 'AZ21NABZ00000000137010001944',
});
