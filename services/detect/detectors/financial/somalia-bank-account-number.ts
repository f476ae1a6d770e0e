import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'SOMALIA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Somalia (IBAN)',
  country: 'SO',
  example: 'SO211000001001000100141',
});
