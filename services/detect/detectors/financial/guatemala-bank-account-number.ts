import { ibanDetector } from '../../builders/iban-detector.ts';

export default ibanDetector({
  id: 'GUATEMALA_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Guatemala (IBAN)',
  country: 'GT',
  example: 'GT82TRAJ01020000001210029690',
});
