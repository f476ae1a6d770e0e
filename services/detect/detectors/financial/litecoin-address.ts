import { walletDetector } from '../../builders/wallet-detector.ts';
import { isBase58Address } from '../../validators/base58-check.ts';
import { segwitAddress } from '../../validators/bech32.ts';

export default walletDetector({
  id: 'LITECOIN_ADDRESS',
  name: 'Litecoin address',
  literals: ['ltc1', 'tltc1'],
  pattern: /(?<![A-Za-z0-9])t?ltc1[02-9ac-hj-np-z]{11,71}(?![A-Za-z0-9])/,
  maxLength: 76,
  keywords: ['litecoin', 'ltc', 'ltc address', 'litecoin address', 'wallet'],
  validate: (value) => segwitAddress(value) && 'strong',
  forms: [
    {
      trigger: { kind: 'keyword' },
      pattern: /(?<![A-Za-z0-9])[LM3mnQ2][1-9A-HJ-NP-Za-km-z]{26,34}(?![A-Za-z0-9])/,
      maxLength: 35,
      bareConfidence: 'HIGH',
      validate: (value) => isBase58Address(value, 'bitcoin', [48, 50, 5, 58, 111]) && 'strong',
    },
  ],
  examples: {
    match: [
      'LTC address: LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH9',
      { text: 'LQGgFDyqNmiBFCjnvg51ujJurJxRC9D4Ha', header: 'litecoin' },
      'litecoin ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9',
    ],
    reject: [
      'LTC LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH8',
      'LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH9 stands alone',
      'ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n8',
    ],
  },
  references: ['https://github.com/litecoin-project/litecoin: chainparams'],
});
