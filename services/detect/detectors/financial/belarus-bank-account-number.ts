import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'BELARUS_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Belarus (IBAN)',
  country: 'BY',
  example: 'BY13NBRB3600900000002Z00AB00',
});
