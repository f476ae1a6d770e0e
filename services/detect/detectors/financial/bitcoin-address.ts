import { walletDetector } from '../../builders/wallet-detector.ts';
import { isBase58Address } from '../../validators/base58-check.ts';
import { segwitAddress } from '../../validators/bech32.ts';

const words = ['bitcoin', 'btc', 'wallet', 'wallet address', 'bitcoin address', 'btc address', 'receiving address'];
const symbols = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export default walletDetector({
  id: 'BITCOIN_ADDRESS',
  name: 'Bitcoin address',
  literals: ['bc1', 'tb1', 'bcrt1', 'BC1', 'TB1'],
  pattern:
    /(?<![A-Za-z0-9])(?:(?:bc|tb|bcrt)1[02-9ac-hj-np-z]{11,71}|(?:BC|TB)1[02-9AC-HJ-NP-Z]{11,71})(?![A-Za-z0-9])/,
  maxLength: 76,
  keywords: words,
  validate: (value) => segwitAddress(value) && 'strong',
  forms: [
    {
      // Main and test networks, key and script addresses; only the checksum tells them from other Base58.
      trigger: { kind: 'keyword' },
      pattern: new RegExp(`(?<![A-Za-z0-9])[13mn2][${symbols}]{25,34}(?![A-Za-z0-9])`),
      maxLength: 35,
      bareConfidence: 'HIGH',
      validate: (value) => isBase58Address(value, 'bitcoin', [0, 5, 111, 196]) && 'strong',
    },
    {
      trigger: { kind: 'shape', shape: 'alnum-id' },
      pattern: new RegExp(`(?<![A-Za-z0-9+/=_-])[13][${symbols}]{25,34}(?![A-Za-z0-9+/=_-])`),
      maxLength: 35,
      bareConfidence: 'HIGH',
      validate: (value) => isBase58Address(value, 'bitcoin', [0, 5]) && 'strong',
    },
  ],
  examples: {
    match: [
      'send to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      { text: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', header: 'wallet' },
      'BTC 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
      { text: 'mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn', header: 'wallet' },
    ],
    reject: [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
      'btc bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
      'btc bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh',
      'bitcoin is a wallet',
      'sha 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
    ],
  },
  references: ['BIP 173', 'BIP 350', 'https://developer.bitcoin.org/reference/transactions.html#address-conversion'],
});
