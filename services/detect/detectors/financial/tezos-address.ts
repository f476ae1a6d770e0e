import { base58Wallet } from '../../builders/base58-wallet.ts';

export default base58Wallet({
  id: 'TEZOS_ADDRESS',
  name: 'Tezos address',
  literals: ['tz1', 'tz2', 'tz3', 'tz4', 'KT1'],
  pattern: /(?<![A-Za-z0-9])(?:tz[1-4]|KT1)[1-9A-HJ-NP-Za-km-z]{33}(?![A-Za-z0-9])/,
  maxLength: 36,
  keywords: ['tezos', 'xtz', 'tezos address', 'baker', 'wallet'],
  // Accounts by kind of key, then contracts.
  versions: ['06a19f', '06a1a1', '06a1a4', '06a1a6', '025a79'],
  secondVersion: '025a79',
  word: 'tezos',
  rejected: 'tezos tz1 and KT1 are prefixes',
  references: ['https://octez.tezos.com/docs/developer/encodings.html'],
});
