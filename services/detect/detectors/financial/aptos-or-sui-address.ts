import { walletDetector } from '../../builders/wallet-detector.ts';

const example = (seed: number): string =>
  `0x${Array.from({ length: 32 }, (_, i) => ((i * 61 + seed * 43 + 17) % 256).toString(16).padStart(2, '0')).join('')}`;

export default walletDetector({
  id: 'APTOS_OR_SUI_ADDRESS',
  name: 'Aptos or Sui address',
  literals: [],
  trigger: { kind: 'keyword' },
  keywordRule: 'required',
  // No checksum, and hashes of transactions look the same: only beside a word for an account there.
  pattern: /(?<![A-Za-z0-9])0x[0-9A-Fa-f]{64}(?![A-Za-z0-9])/,
  maxLength: 66,
  keywords: ['aptos', 'aptos address', 'apt address', 'sui address', 'sui wallet', 'aptos wallet'],
  negativeKeywords: ['hash', 'digest', 'signature', 'private key', 'key', 'secret', 'package', 'module'],
  validate: (value) => !/^0x0{40}/.test(value),
  examples: () => ({
    match: [`Aptos: ${example(1)}`, { text: example(2), header: 'sui_address' }, `aptos_wallet=${example(3)}`],
    reject: [`${example(1)} stands alone`, `aptos ${example(1).slice(0, -1)}`, `aptos tx hash: ${example(1)}`],
  }),
  references: [
    'https://aptos.dev/en/network/blockchain/accounts',
    'https://docs.sui.io/concepts/cryptography/transaction-auth/keys-addresses',
  ],
});
