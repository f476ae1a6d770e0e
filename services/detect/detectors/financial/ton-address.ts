import { walletDetector } from '../../builders/wallet-detector.ts';
import { crc16 } from '../../validators/crc16.ts';

/** Flags, workchain, 32 bytes of account and CRC-16. */
function address(value: string): boolean {
  const bytes = Buffer.from(value, 'base64url');
  return bytes.length === 36 && bytes.readUInt16BE(34) === crc16(bytes.subarray(0, 34));
}

const example = (flag: number, seed: number): string => {
  const body = Buffer.from([flag, 0, ...Array.from({ length: 32 }, (_, i) => (i * 67 + seed * 29) % 256)]);
  const check = crc16(body);
  return Buffer.from([...body, check >> 8, check & 0xff]).toString('base64url');
};

export default walletDetector({
  id: 'TON_ADDRESS',
  name: 'Address of The Open Network (TON)',
  literals: [],
  trigger: { kind: 'keyword' },
  keywordRule: 'required',
  pattern: /(?<![A-Za-z0-9+/_-])[EUk0][Qf][A-Za-z0-9+/_-]{46}(?![A-Za-z0-9+/_=-])/,
  maxLength: 48,
  keywords: ['toncoin', 'ton address', 'ton wallet', 'tonkeeper', 'jetton', 'wallet', 'wallet address'],
  validate: (value) => address(value.replaceAll('+', '-').replaceAll('/', '_')) && 'strong',
  forms: [
    {
      // Raw: workchain and account, without a checksum.
      trigger: { kind: 'keyword' },
      pattern: /(?<![A-Za-z0-9.:-])(?:-1|0):[0-9A-Fa-f]{64}(?![A-Za-z0-9:])/,
      maxLength: 67,
      keywords: ['toncoin', 'ton address', 'ton wallet', 'tonkeeper', 'jetton'],
      negativeKeywords: ['hash', 'digest', 'signature', 'private key', 'secret'],
      validate: (value) => !/:0{40}/.test(value),
    },
  ],
  examples: () => ({
    match: [
      `TON wallet: ${example(0x11, 1)}`,
      { text: example(0x51, 2), header: 'wallet' },
      `ton_address=${example(0x11, 3)}`,
      { text: `0:${Buffer.from(example(0x11, 4), 'base64url').toString('hex', 2, 34)}`, header: 'ton_address' },
    ],
    reject: [
      `toncoin ${example(0x11, 1).slice(0, -1)}${example(0x11, 1).endsWith('A') ? 'B' : 'A'}`,
      `${example(0x11, 1)} stands alone`,
      { text: example(0x12, 1), header: 'ton_address' },
      `ton address 2:${Buffer.from(example(0x11, 4), 'base64url').toString('hex', 2, 34)}`,
    ],
  }),
  references: ['https://docs.ton.org/v3/documentation/smart-contracts/addresses/address-formats (TEP-2)'],
});
