import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'NETHERLANDS_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Netherlands (IBAN)',
  country: 'NL',
  example: 'NL91ABNA0417164300',
});
