import { walletDetector } from '../../builders/wallet-detector.ts';
import { bytesIn, encodeBech32, readBech32 } from '../../validators/bech32.ts';

const example = (prefix: string, header: number, bytes: number): string =>
  encodeBech32(prefix, Buffer.from([header, ...Array.from({ length: bytes }, (_, i) => (i * 37 + header) % 256)]));

/** CIP-19: a header of kind and network, then one or two hashes of 28 bytes, or one and a pointer. */
function address(value: string): boolean {
  const read = readBech32(value);
  if (read === null || read.variant !== 'bech32') return false;
  const [first = 0, second = 0] = read.data;
  const kind = first >> 1;
  const network = ((first & 1) << 3) | (second >> 2);
  if (network !== (read.prefix.endsWith('_test') ? 0 : 1)) return false;
  const bytes = bytesIn(read.data);
  if (read.prefix.startsWith('stake')) return kind >= 14 && bytes === 29;
  if (kind <= 3) return bytes === 57;
  return kind <= 5 ? bytes > 31 && bytes < 57 : kind <= 7 && bytes === 29;
}

export default walletDetector({
  id: 'CARDANO_ADDRESS',
  name: 'Cardano address',
  literals: ['addr1', 'addr_test1', 'stake1', 'stake_test1'],
  pattern: /(?<![A-Za-z0-9])(?:addr|stake)(?:_test)?1[02-9ac-hj-np-z]{50,104}(?![A-Za-z0-9])/,
  maxLength: 115,
  keywords: ['cardano', 'ada', 'cardano address', 'ada address', 'stake address', 'wallet'],
  validate: (value) => address(value) && 'strong',
  examples: () => ({
    match: [
      'Cardano: addr1vx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzers66hrl8',
      { text: example('addr', 0x01, 56), header: 'wallet' },
      `delegated by ${example('stake', 0xe1, 28)}`,
      `pay to ${example('addr_test', 0x60, 28)}`,
    ],
    reject: [
      'Cardano: addr1vx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzers66hrl9',
      { text: example('addr', 0x00, 56), header: 'wallet' },
      { text: example('stake', 0x61, 28), header: 'wallet' },
    ],
  }),
  references: ['CIP-19', 'CIP-5'],
});
