import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'JORDAN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Jordan (IBAN)',
  country: 'JO',
  example: 'JO94CBJO0010000000000131000302',
});
