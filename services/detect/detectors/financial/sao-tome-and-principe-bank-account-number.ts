import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SAO_TOME_AND_PRINCIPE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of São Tomé and Príncipe (IBAN)',
  country: 'ST',
  example: 'ST23000100010051845310146',
});
