import { walletDetector } from '../../builders/wallet-detector.ts';
import { encodeBase58Check, isBase58Account } from '../../validators/base58-check.ts';

const example = (version: string, seed: number): string =>
  encodeBase58Check(
    Buffer.from([...Buffer.from(version, 'hex'), ...Array.from({ length: 20 }, (_, i) => (i * 37 + seed * 11) % 256)]),
  );

export default walletDetector({
  id: 'DASH_ADDRESS',
  name: 'Dash address',
  literals: [],
  trigger: { kind: 'keyword' },
  pattern: /(?<![A-Za-z0-9])[X7y89][1-9A-HJ-NP-Za-km-z]{25,34}(?![A-Za-z0-9])/,
  maxLength: 35,
  keywords: ['dash address', 'dash', 'dash wallet', 'dashcoin', 'wallet'],
  keywordRule: 'required',
  // Keys and scripts of the main network, then of the test network.
  validate: (value) => isBase58Account(value, ['4c', '10', '8c', '13']) && 'strong',
  examples: () => ({
    match: [
      `dash address: ${example('4c', 1)}`,
      { text: example('10', 2), header: 'wallet' },
      `{"wallet":{"dash address":"${example('4c', 3)}"}}`,
    ],
    reject: [
      `dash address: ${example('4c', 1).slice(0, -1)}${example('4c', 1).endsWith('2') ? '3' : '2'}`,
      `${example('4c', 1)} stands alone`,
      { text: example('00', 4), header: 'dash address' },
    ],
  }),
  references: [
    'https://github.com/dashpay/dash: chainparams',
    'https://docs.dash.org/projects/core/en/stable/docs/guide/transactions-address-conversion.html',
  ],
});
