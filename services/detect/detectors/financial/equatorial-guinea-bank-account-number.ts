import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'EQUATORIAL_GUINEA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Equatorial Guinea (IBAN, not yet in the registry)',
  country: 'GQ',
  example: 'GQ1974185296307418529630741',
});
