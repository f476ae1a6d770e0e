import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'ESTONIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Estonia (IBAN)',
  country: 'EE',
  example: 'EE382200221020145685',
});
