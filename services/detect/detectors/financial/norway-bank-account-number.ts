import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'NORWAY_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Norway (IBAN)',
  country: 'NO',
  example: 'NO9386011117947',
});
