import { walletDetector } from '../../builders/wallet-detector.ts';
import { encodeBase58Check, isBase58Account } from '../../validators/base58-check.ts';

const example = (version: string, seed: number): string =>
  encodeBase58Check(
    Buffer.from([...Buffer.from(version, 'hex'), ...Array.from({ length: 20 }, (_, i) => (i * 37 + seed * 11) % 256)]),
  );

export default walletDetector({
  id: 'TRON_ADDRESS',
  name: 'TRON address',
  literals: [],
  trigger: { kind: 'keyword' },
  pattern: /(?<![A-Za-z0-9])T[1-9A-HJ-NP-Za-km-z]{32,33}(?![A-Za-z0-9])/,
  maxLength: 34,
  keywords: ['tron', 'trx', 'tron address', 'trc20', 'trc 20', 'usdt', 'wallet'],
  keywordRule: 'required',
  validate: (value) => isBase58Account(value, ['41']) && 'strong',
  examples: () => ({
    match: [
      `tron: ${example('41', 1)}`,
      { text: example('41', 2), header: 'wallet' },
      `{"wallet":{"tron":"${example('41', 3)}"}}`,
    ],
    reject: [
      `tron: ${example('41', 1).slice(0, -1)}${example('41', 1).endsWith('2') ? '3' : '2'}`,
      `${example('41', 1)} stands alone`,
      { text: example('00', 4), header: 'tron' },
    ],
  }),
  references: ['https://developers.tron.network/docs/account'],
});
