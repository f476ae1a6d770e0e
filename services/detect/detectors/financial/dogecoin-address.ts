import { base58Wallet } from '../../builders/base58-wallet.ts';

export default base58Wallet({
  id: 'DOGECOIN_ADDRESS',
  name: 'Dogecoin address',
  pattern: /(?<![A-Za-z0-9])[DA9n2][1-9A-HJ-NP-Za-km-z]{25,34}(?![A-Za-z0-9])/,
  maxLength: 35,
  keywords: ['dogecoin', 'doge', 'wallet', 'dogecoin address', 'doge address'],
  // Keys and scripts of the main network, then of the test network.
  versions: ['1e', '16', '71', 'c4'],
  secondVersion: '16',
  word: 'dogecoin',
  references: ['https://github.com/dogecoin/dogecoin: chainparams'],
});
