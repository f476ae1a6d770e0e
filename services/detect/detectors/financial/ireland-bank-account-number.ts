import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'IRELAND_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Ireland (IBAN)',
  country: 'IE',
  example: 'IE29AIBK93115212345678',
});
