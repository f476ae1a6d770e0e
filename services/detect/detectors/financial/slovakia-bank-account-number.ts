import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SLOVAKIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Slovakia (IBAN)',
  country: 'SK',
  example: 'SK3112000000198742637541',
});
