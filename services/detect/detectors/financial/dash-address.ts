import { base58Wallet } from '../../builders/base58-wallet.ts';

export default base58Wallet({
  id: 'DASH_ADDRESS',
  name: 'Dash address',
  pattern: /(?<![A-Za-z0-9])[X7y89][1-9A-HJ-NP-Za-km-z]{25,34}(?![A-Za-z0-9])/,
  maxLength: 35,
  keywords: ['dash address', 'dash', 'dash wallet', 'dashcoin', 'wallet'],
  // Keys and scripts of the main network, then of the test network.
  versions: ['4c', '10', '8c', '13'],
  secondVersion: '10',
  word: 'dash address',
  references: [
    'https://github.com/dashpay/dash: chainparams',
    'https://docs.dash.org/projects/core/en/stable/docs/guide/transactions-address-conversion.html',
  ],
});
