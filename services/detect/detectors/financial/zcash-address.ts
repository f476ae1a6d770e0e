import { base58Wallet } from '../../builders/base58-wallet.ts';

export default base58Wallet({
  id: 'ZCASH_ADDRESS',
  name: 'Zcash address with a transparent balance',
  pattern: /(?<![A-Za-z0-9])t[123m][1-9A-HJ-NP-Za-km-z]{32,33}(?![A-Za-z0-9])/,
  maxLength: 35,
  keywords: ['zcash', 'zec', 'zcash address', 't address', 'wallet'],
  // Keys and scripts of the main network, then of the test network.
  versions: ['1cb8', '1cbd', '1d25', '1cba'],
  secondVersion: '1cbd',
  word: 'zcash',
  references: ['https://zips.z.cash/protocol/protocol.pdf: 5.6.1.1'],
});
