import { walletDetector } from '../../builders/wallet-detector.ts';
import { encodeStrkey, strkey } from '../../validators/strkey.ts';

const example = (version: number, bytes: number): string =>
  encodeStrkey(version, Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 37 + version) % 256)));
const account = 6 << 3;
const muxed = 12 << 3;

export default walletDetector({
  id: 'STELLAR_ADDRESS',
  name: 'Stellar address',
  literals: [],
  trigger: { kind: 'keyword' },
  pattern: /(?<![A-Za-z0-9])(?:G[A-D][A-Z2-7]{54}|M[A-D][A-Z2-7]{67})(?![A-Za-z0-9])/,
  maxLength: 69,
  keywords: ['stellar', 'xlm', 'lumens', 'stellar address', 'wallet'],
  keywordRule: 'required',
  validate: (value) => strkey(value) && 'strong',
  examples: () => ({
    match: [
      'Stellar: GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ',
      { text: example(account, 32), header: 'wallet' },
      `xlm ${example(muxed, 40)}`,
    ],
    reject: [
      'Stellar: GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGY',
      `${example(account, 32)} stands alone`,
      'wallet GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSG',
    ],
  }),
  references: ['https://stellar.org/protocol/sep-23'],
});
