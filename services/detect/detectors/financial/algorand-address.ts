import { createHash } from 'node:crypto';
import { walletDetector } from '../../builders/wallet-detector.ts';
import { base32Bytes, encodeBase32 } from '../../validators/base32.ts';

const checksum = (key: Uint8Array): Buffer => createHash('sha512-256').update(key).digest().subarray(-4);
const example = (seed: number): string => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 59 + seed * 31) % 256));
  return encodeBase32(Buffer.concat([key, checksum(key)]));
};

/** A public key of 32 bytes and the last four of its SHA-512/256. */
function address(value: string): boolean {
  const bytes = base32Bytes(value);
  return bytes.length === 36 && checksum(bytes.subarray(0, 32)).equals(bytes.subarray(32));
}

export default walletDetector({
  id: 'ALGORAND_ADDRESS',
  name: 'Algorand address',
  literals: [],
  trigger: { kind: 'keyword' },
  keywordRule: 'required',
  pattern: /(?<![A-Za-z0-9])[A-Z2-7]{58}(?![A-Za-z0-9])/,
  maxLength: 58,
  keywords: ['algorand', 'algo address', 'algo wallet', 'wallet', 'wallet address'],
  validate: (value) => address(value) && 'strong',
  examples: () => ({
    match: [`Algorand: ${example(1)}`, { text: example(2), header: 'wallet' }, `algo_address=${example(3)}`],
    reject: [
      `algorand ${example(1).slice(1)}`,
      `${example(1)} stands alone`,
      { text: `B${example(1).slice(1)}`, header: 'algorand' },
    ],
  }),
  references: [
    'https://developer.algorand.org/docs/get-details/accounts/#transformation-public-key-to-algorand-address',
  ],
});
