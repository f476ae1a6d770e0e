import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'BURKINA_FASO_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Burkina Faso (IBAN, not yet in the registry)',
  country: 'BF',
  example: 'BF04741852963074185296307418',
});
