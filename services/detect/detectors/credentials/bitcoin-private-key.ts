import { credential } from '../../builders/credential.ts';
import { encodeBase58Check, isBase58Check } from '../../validators/base58-check.ts';

const wif = (seed: number): string =>
  encodeBase58Check(Buffer.from([0x80, ...Array.from({ length: 32 }, (_, i) => (i * 37 + seed * 11 + 7) % 256), 0x01]));

export default credential({
  id: 'BITCOIN_PRIVATE_KEY',
  name: 'Bitcoin private key (WIF) or extended private key',
  trigger: { kind: 'keyword' },
  keywords: ['private key', 'priv key', 'privkey', 'wif', 'wallet', 'bitcoin', 'btc', 'secret', 'xprv', 'seed'],
  keywordRule: 'required',
  pattern:
    /(?<![A-Za-z0-9])(?:5[1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51}|[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{107})(?![A-Za-z0-9])/,
  maxLength: 111,
  validate: (value) => (isBase58Check(value) ? 'strong' : false),
  examples: {
    match: [
      `private key: ${wif(1)}`,
      `WIF=${wif(2)}`,
      `{"wallet":{"secret":"${wif(3)}"}}`,
      { header: 'privkey', text: wif(4) },
    ],
    reject: [`private key: ${wif(1).slice(0, -1)}1`, `private key: K${'1'.repeat(51)}`, `build ${wif(1).slice(2)}`],
  },
  references: ['https://en.bitcoin.it/wiki/Wallet_import_format', 'BIP 32'],
});
