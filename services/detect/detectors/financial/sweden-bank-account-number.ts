import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SWEDEN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Sweden (IBAN)',
  country: 'SE',
  example: 'SE4550000000058398257466',
});
