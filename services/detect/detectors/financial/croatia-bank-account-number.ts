import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'CROATIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Croatia (IBAN)',
  country: 'HR',
  example: 'HR1210010051863000160',
});
