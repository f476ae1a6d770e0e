import { keyedFinancial } from '../../builders/keyed-identifier.ts';

export default keyedFinancial({
  id: 'HEDERA_ACCOUNT_ID',
  name: 'Hedera account: shard, realm, number',
  body: String.raw`0\.0\.\d{3,10}(?:-[a-z]{5})?`,
  pattern: /(?<![A-Za-z0-9_.])0\.0\.\d{3,10}(?:-[a-z]{5})?(?![A-Za-z0-9_]|[-.]\d)/,
  maxLength: 20,
  keywords: ['hedera', 'hbar', 'hbar address', 'hedera account', 'hashpack'],
  normalize: (value) => value,
  values: ['0.0.123456', '0.0.4712903-vfmkw', '0.0.1021334'],
  wrong: ['1.0.123456', '0.0.12'],
  references: ['https://docs.hedera.com/hedera/core-concepts/accounts/account-properties (HIP-15)'],
});
