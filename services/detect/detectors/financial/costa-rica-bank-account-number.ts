import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'COSTA_RICA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Costa Rica (IBAN)',
  country: 'CR',
  example: 'CR05015202001026284066',
});
