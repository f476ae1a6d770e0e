import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { newZealandAccount } from '../../validators/new-zealand-account.ts';

export default keyedFinancial({
  id: 'NEW_ZEALAND_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of New Zealand: bank, branch, account, suffix',
  body: String.raw`(?:0[1-9]|[12]\d|3[01358]|88)[- ]\d{4}[- ]\d{7}[- ]\d{2,3}`,
  maxLength: 19,
  keywords: [
    'bank account',
    'account number',
    'account no',
    'account',
    'acct',
    'direct credit',
    'direct debit',
    'nz bank account',
  ],
  validate: (value) => !/0{7}/.test(value) && newZealandAccount(value),
  values: ['01-0902-0068389-00', '12 3140 0171323 050', '06-0501-0012341-002'],
  wrong: ['01-0902-006838-00', '40-0902-0068389-00', '01-0902-0068388-00'],
  references: [
    'https://www.paymentsnz.co.nz/resources/industry-registers/bank-branch-register',
    'https://www.ird.govt.nz: RWT and NRWT certificate filing, bank account number validation (as python-stdnum has it)',
  ],
});
