import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MAURITIUS_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Mauritius (IBAN)',
  country: 'MU',
  example: 'MU17BOMM0101101030300200000MUR',
});
