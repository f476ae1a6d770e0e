import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'EL_SALVADOR_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of El Salvador (IBAN)',
  country: 'SV',
  example: 'SV62CENR00000000000000700025',
});
