import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'VIRGIN_ISLANDS_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of British Virgin Islands (IBAN)',
  country: 'VG',
  example: 'VG96VPVG0000012345678901',
});
