import { walletDetector } from '../../builders/wallet-detector.ts';
import { decodeBase58, encodeBase58 } from '../../validators/base58.ts';

const example = (seed: number, bytes = 32): string =>
  encodeBase58(Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 73 + seed * 29 + 41) % 256)));

/** 32 bytes without a checksum: only where the chain or a wallet is named, and only what holds digits and letters of both cases. */
const address = (value: string): boolean =>
  /[1-9]/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && decodeBase58(value)?.length === 32;

export default walletDetector({
  id: 'SOLANA_ADDRESS',
  name: 'Solana address',
  literals: [],
  trigger: { kind: 'keyword' },
  pattern: /(?<![A-Za-z0-9+/_-])[1-9A-HJ-NP-Za-km-z]{42,44}(?![A-Za-z0-9+/_=-])/,
  maxLength: 44,
  keywords: ['solana', 'sol address', 'sol wallet', 'solana address', 'spl token', 'wallet', 'wallet address'],
  keywordRule: 'required',
  negativeKeywords: ['hash', 'signature', 'key', 'secret', 'token', 'blockhash'],
  validate: address,
  examples: () => ({
    match: [`Solana: ${example(1)}`, { text: example(2), header: 'wallet' }, `sol_address=${example(3)}`],
    reject: [
      `${example(1)} stands alone`,
      { text: example(1, 31), header: 'wallet' },
      { text: example(1, 33), header: 'solana' },
      'solana 111111111111111111111111111111111111111111',
    ],
  }),
  references: ['https://solana.com/docs/core/accounts', 'https://solana.com/docs/rpc/json-structures'],
});
