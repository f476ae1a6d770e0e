import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'MALTA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Malta (IBAN)',
  country: 'MT',
  example: 'MT84MALT011000012345MTLCAST001S',
});
