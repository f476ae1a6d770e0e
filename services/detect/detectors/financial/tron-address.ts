import { base58Wallet } from '../../builders/base58-wallet.ts';

export default base58Wallet({
  id: 'TRON_ADDRESS',
  name: 'TRON address',
  pattern: /(?<![A-Za-z0-9])T[1-9A-HJ-NP-Za-km-z]{32,33}(?![A-Za-z0-9])/,
  maxLength: 34,
  keywords: ['tron', 'trx', 'tron address', 'trc20', 'trc 20', 'usdt', 'wallet'],
  versions: ['41'],
  word: 'tron',
  references: ['https://developers.tron.network/docs/account'],
});
