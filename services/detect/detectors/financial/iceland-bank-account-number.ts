import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'ICELAND_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Iceland (IBAN)',
  country: 'IS',
  example: 'IS140159260076545510730339',
});
