import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SAUDI_ARABIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Saudi Arabia (IBAN)',
  country: 'SA',
  example: 'SA0380000000608010167519',
});
