import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'OMAN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Oman (IBAN)',
  country: 'OM',
  example: 'OM810180000001299123456',
});
