import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MONACO_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Monaco (IBAN)',
  country: 'MC',
  example: 'MC5811222000010123456789030',
});
