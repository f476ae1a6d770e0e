import { walletDetector } from '../../builders/wallet-detector.ts';
import { encodeBase58Check, isBase58Account } from '../../validators/base58-check.ts';

const example = (version: string, seed: number): string =>
  encodeBase58Check(
    Buffer.from([...Buffer.from(version, 'hex'), ...Array.from({ length: 20 }, (_, i) => (i * 37 + seed * 11) % 256)]),
  );

export default walletDetector({
  id: 'ZCASH_ADDRESS',
  name: 'Zcash address with a transparent balance',
  literals: [],
  trigger: { kind: 'keyword' },
  pattern: /(?<![A-Za-z0-9])t[123m][1-9A-HJ-NP-Za-km-z]{32,33}(?![A-Za-z0-9])/,
  maxLength: 35,
  keywords: ['zcash', 'zec', 'zcash address', 't address', 'wallet'],
  keywordRule: 'required',
  // Keys and scripts of the main network, then of the test network.
  validate: (value) => isBase58Account(value, ['1cb8', '1cbd', '1d25', '1cba']) && 'strong',
  examples: () => ({
    match: [
      `zcash: ${example('1cb8', 1)}`,
      { text: example('1cbd', 2), header: 'wallet' },
      `{"wallet":{"zcash":"${example('1cb8', 3)}"}}`,
    ],
    reject: [
      `zcash: ${example('1cb8', 1).slice(0, -1)}${example('1cb8', 1).endsWith('2') ? '3' : '2'}`,
      `${example('1cb8', 1)} stands alone`,
      { text: example('00', 4), header: 'zcash' },
    ],
  }),
  references: ['https://zips.z.cash/protocol/protocol.pdf: 5.6.1.1'],
});
