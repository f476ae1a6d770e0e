import { walletDetector } from '../../builders/wallet-detector.ts';
import { encodeBase58Check, isBase58Account } from '../../validators/base58-check.ts';

const example = (version: string, seed: number): string =>
  encodeBase58Check(
    Buffer.from([...Buffer.from(version, 'hex'), ...Array.from({ length: 20 }, (_, i) => (i * 37 + seed * 11) % 256)]),
  );

export default walletDetector({
  id: 'TEZOS_ADDRESS',
  name: 'Tezos address',
  literals: ['tz1', 'tz2', 'tz3', 'tz4', 'KT1'],
  pattern: /(?<![A-Za-z0-9])(?:tz[1-4]|KT1)[1-9A-HJ-NP-Za-km-z]{33}(?![A-Za-z0-9])/,
  maxLength: 36,
  keywords: ['tezos', 'xtz', 'tezos address', 'baker', 'wallet'],
  // Accounts by kind of key, then contracts.
  validate: (value) => isBase58Account(value, ['06a19f', '06a1a1', '06a1a4', '06a1a6', '025a79']) && 'strong',
  examples: () => ({
    match: [
      `tezos: ${example('06a19f', 1)}`,
      { text: example('025a79', 2), header: 'wallet' },
      `{"wallet":{"tezos":"${example('06a19f', 3)}"}}`,
    ],
    reject: [
      `tezos: ${example('06a19f', 1).slice(0, -1)}${example('06a19f', 1).endsWith('2') ? '3' : '2'}`,
      'tezos tz1 and KT1 are prefixes',
      { text: example('00', 4), header: 'tezos' },
    ],
  }),
  references: ['https://octez.tezos.com/docs/developer/encodings.html'],
});
