import { walletDetector } from '../../builders/wallet-detector.ts';
import { base58Payload, encodeBase58Check } from '../../validators/base58-check.ts';

/** Versions that have a detector of their own: Bitcoin, Litecoin, Dogecoin, Dash, Tron, Zcash, and test networks. */
const others = new Set([
  '00',
  '05',
  '6f',
  'c4',
  '30',
  '32',
  '3a',
  '1e',
  '16',
  '4c',
  '10',
  '41',
  '1cb8',
  '1cbd',
  '1d25',
]);
const example = (version: string, seed: number): string =>
  encodeBase58Check(
    Buffer.from([...Buffer.from(version, 'hex'), ...Array.from({ length: 20 }, (_, i) => (i * 41 + seed * 13) % 256)]),
  );

/** What stands before 20 bytes of hash, one byte or two, in hex. */
function versionOf(value: string): string | null {
  const payload = base58Payload(value);
  if (payload === null || payload.length < 21 || payload.length > 22) return null;
  return payload.subarray(0, -20).toString('hex');
}

const base58 = /(?<![A-Za-z0-9+/_-])[1-9A-HJ-NP-Za-km-z]{33,36}(?![A-Za-z0-9+/_=-])/;
const coins =
  'namecoin peercoin primecoin digibyte vertcoin ravencoin groestlcoin komodo horizen zencash zclassic bitcoinz qtum pivx lbry freicoin megacoin auroracoin garlicoin beavercoin solarcoin votecoin protoshares biocoin snowgem';
const tickers = 'nmc ppc xpm dgb vtc rvn kmd zen zcl btcz btg qtum pivx lbc mec aur grlc slr neo ont btcp bvc';

export default walletDetector({
  id: 'ALTCOIN_ADDRESS',
  name: 'Address in Base58Check of a ledger that descends from Bitcoin (Namecoin, DigiByte, Qtum, Horizen and others)',
  literals: [],
  trigger: { kind: 'keyword' },
  keywordRule: 'required',
  pattern: base58,
  maxLength: 36,
  keywords: [
    ...coins.split(' '),
    ...tickers.split(' ').flatMap((ticker) => [`${ticker} address`, `${ticker} wallet`]),
    'bitcoin gold',
  ],
  validate: (value) => ![null, '00', '05'].includes(versionOf(value)) && 'strong',
  forms: [
    {
      trigger: { kind: 'keyword' },
      pattern: base58,
      maxLength: 36,
      keywords: ['wallet', 'wallet address'],
      validate: (value) => {
        const version = versionOf(value);
        return version !== null && !others.has(version) && 'strong';
      },
    },
  ],
  examples: () => ({
    match: [
      `Namecoin: ${example('34', 1)}`,
      { text: example('3c', 2), header: 'wallet' },
      `DGB address ${example('3f', 3)}`,
      { text: example('2089', 4), header: 'zen_address' },
    ],
    reject: [
      `namecoin ${example('34', 1).slice(0, -1)}${example('34', 1).endsWith('2') ? '3' : '2'}`,
      `${example('34', 1)} stands alone`,
      { text: example('00', 5), header: 'wallet' },
    ],
  }),
  references: ['https://en.bitcoin.it/wiki/Base58Check_encoding', 'SLIP-0044'],
});
