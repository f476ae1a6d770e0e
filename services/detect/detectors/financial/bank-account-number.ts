import { alone } from '../../builders/alone.ts';
import { financial } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { patternOf } from '../../regex/pattern.ts';

/** As any bank of the world writes it: five digits and more, letters, groups; no date. */
const anyShape = alone(String.raw`(?=(?:[^\d]{0,4}\d){5})(?!\d{4}-\d\d-\d\d)[A-Z0-9](?:[ -]?[A-Z0-9]){4,33}`);

const account = String.raw`[Aa](?:cc(?:oun)?t|\/[Cc])\.?(?: (?:[Nn](?:o|umber|um)\.?|#))?(?: is)?[:# ]{1,3}`;
/** Between the two numbers of an account. */
const beside = `(?:[ ,;/|-]{1,4}|,? (?:and|with) )(?:(?:my|the|her|his|our|their) )?(?:bank )?`;

export default financial({
  id: 'BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Canada and the United States',
  pattern: isolated(String.raw`\d{9,17}`),
  maxLength: 17,
  keywords: [
    ...[
      'bank account',
      'bank acct',
      'bank account number',
      'bank account no',
      'bankaccount',
      'checking account',
      'checking acct',
      'chequing account',
    ],
    ...[
      'chequing acct',
      'deposit account',
      'deposit acct',
      'savings account',
      'savings acct',
      'direct deposit account',
      'beneficiary account',
    ],
  ],
  negativeKeywords: ['order', 'invoice', 'tracking', 'phone', 'tel'],
  forms: [
    {
      trigger: { kind: 'field' },
      pattern: anyShape,
      fieldPattern: anyShape,
      maxLength: 68,
      keywords: [
        'bank account number',
        'bank account no',
        'bank acct no',
        'dfi account number',
        'ach account',
        'bankn',
      ],
    },
    {
      // `Routing 021093782 Account 5797543231`, `account number 5797543231 and routing number 021093782`
      trigger: { kind: 'keyword' },
      pattern: patternOf(
        String.raw`(?:(?<=(?<!\d)\d{9}${beside}${account})\d{5,17}(?![A-Za-z0-9_]|[-.]\d)|(?<=${account})\d{5,17}(?=${beside}(?:[Rr]outing|RTN|ABA)))`,
      ),
      maxLength: 17,
      keywords: [
        'routing',
        'routing number',
        'routing no',
        'aba',
        'rtn',
        'ach',
        'account number',
        'account no',
        'acct no',
      ],
      keywordWindow: 40,
    },
  ],
  validate: (digits) => !/^(\d)\1*$/.test(digits),
  examples: {
    match: [
      'Bank account: 0001234567890',
      { text: '483920174', header: 'checking_account' },
      { text: 'X28-314232', header: 'bank_account_number' },
      'savings acct no. 20034455667788',
      '{"bankAccountNumber":"109283746501"}',
      'ACH: Routing 121042882 Account 5797543231',
      'the routing number 121042882 and account number 5797543231',
      'My account number is 57975432, routing number 121042882',
    ],
    reject: [
      ...lookalikes,
      '0001234567890 stands alone',
      'bank account 12345678',
      { text: 'closed in 2019', header: 'bank_account_number' },
      { text: '2019-05-01', header: 'bank_account_number' },
      'bank account 000000000',
      'savings account since 2019',
    ],
  },
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-financial.html'],
});
