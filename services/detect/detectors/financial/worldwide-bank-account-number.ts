import { accountWordsOfOtherLanguages } from '../../builders/account-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

/** Digits in groups, at most one sign between; no date, no colour of a pixmap (`"a c #931110"`). */
const body = String.raw`(?<! c #(?=\d{6}"))(?!(?:19|20)\d\d[-./]\d\d?[-./]\d\d?(?!\d)|\d\d?[-./]\d\d?[-./](?:19|20)?\d\d(?!\d))\d(?:[ -]?\d){4,25}(?:[-/]\d{1,4})?`;

export default keyedFinancial({
  id: 'WORLDWIDE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number as forms of other countries write it',
  body,
  maxLength: 56,
  keywordWindow: 16,
  negativeKeywords: [...otherNumbers, 'iban', 'swift', 'bic', 'routing', 'blz'],
  keywords: accountWordsOfOtherLanguages,
  forms: [
    {
      // Norway: `1503.24.81814`.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d{4}\.\d{2}\.\d{5}`),
      maxLength: 13,
      keywords: ['konto', 'kontonr', 'kontonummer', 'bankkonto', 'account'],
    },
    {
      // Twelve digits are an account of AWS, eight one of the United Kingdom.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d{9,11}|\d{13,17}`),
      maxLength: 17,
      keywords: [
        'account number',
        'account num',
        'account #',
        'acct number',
        'acct no',
        'acct #',
        'a/c number',
        'a/c no',
      ],
      keywordWindow: 6,
      negativeKeywords: [
        ...otherNumbers,
        'aws',
        'cloud',
        'iban',
        'utility',
        'loan account',
        'user account',
        'patient account number',
        'hospital account number',
      ],
    },
    {
      // `agência 1234 conta 56789-0`: the word counts and bills as well, the check digit behind a hyphen is an account's.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d[\d.]{3,11}-[\dXx]`),
      maxLength: 14,
      keywords: ['conta', 'conta n', 'conta nº', 'conta no', 'c/c', 'cuenta', 'conto'],
      keywordWindow: 4,
    },
  ],
  validate: (value) => value.length >= 6 && value.length <= 26 && !/(\d)\1{6}/.test(value),
  values: ['0123-456-789012', '40817810099910004312', '1234567'],
  wrong: ['12345', '1111111111'],
  extraExamples: {
    match: [
      { text: '12345-6', header: 'conta_corrente' },
      'č. účtu 19-2000145399/0800',
      'Kontonr.: 1503.24.81814',
      'agência 1234 conta 56789-0',
    ],
    reject: [
      'c.u.i.l.: 30-50001091-3',
      'C.U.I.T. Nº: 30-50001091-3',
      '口座番号 未登録',
      'nr konta 2024-05-01',
      'Patient account number: 211004557',
      'rekening 12/05/2024',
    ],
  },
  references: ['ISO 20022, external account identification codes (BBAN)'],
});
