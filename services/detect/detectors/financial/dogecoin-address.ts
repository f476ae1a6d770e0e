import { walletDetector } from '../../builders/wallet-detector.ts';
import { encodeBase58Check, isBase58Account } from '../../validators/base58-check.ts';

const example = (version: string, seed: number): string =>
  encodeBase58Check(
    Buffer.from([...Buffer.from(version, 'hex'), ...Array.from({ length: 20 }, (_, i) => (i * 37 + seed * 11) % 256)]),
  );

export default walletDetector({
  id: 'DOGECOIN_ADDRESS',
  name: 'Dogecoin address',
  literals: [],
  trigger: { kind: 'keyword' },
  pattern: /(?<![A-Za-z0-9])[DA9n2][1-9A-HJ-NP-Za-km-z]{25,34}(?![A-Za-z0-9])/,
  maxLength: 35,
  keywords: ['dogecoin', 'doge', 'wallet', 'dogecoin address', 'doge address'],
  keywordRule: 'required',
  // Keys and scripts of the main network, then of the test network.
  validate: (value) => isBase58Account(value, ['1e', '16', '71', 'c4']) && 'strong',
  examples: () => ({
    match: [
      `dogecoin: ${example('1e', 1)}`,
      { text: example('16', 2), header: 'wallet' },
      `{"wallet":{"dogecoin":"${example('1e', 3)}"}}`,
    ],
    reject: [
      `dogecoin: ${example('1e', 1).slice(0, -1)}${example('1e', 1).endsWith('2') ? '3' : '2'}`,
      `${example('1e', 1)} stands alone`,
      { text: example('00', 4), header: 'dogecoin' },
    ],
  }),
  references: ['https://github.com/dogecoin/dogecoin: chainparams'],
});
