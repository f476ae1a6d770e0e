import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'TUNISIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Tunisia (IBAN)',
  country: 'TN',
  example: 'TN5910006035183598478831',
});
