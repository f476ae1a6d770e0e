import { walletDetector } from '../../builders/wallet-detector.ts';
import { cashAddress } from '../../validators/cash-address.ts';

export default walletDetector({
  id: 'BITCOIN_CASH_ADDRESS',
  name: 'Bitcoin Cash address',
  literals: ['bitcoincash:'],
  pattern: /(?<![A-Za-z0-9])(?:bitcoincash:)?(?<value>[qp][02-9ac-hj-np-z]{41})(?![A-Za-z0-9])/,
  maxLength: 54,
  keywords: ['bitcoin cash', 'bch', 'bch address', 'wallet', 'cashaddr'],
  validate: (value) => cashAddress(value) && 'strong',
  forms: [
    {
      trigger: { kind: 'keyword' },
      pattern: /(?<![A-Za-z0-9])[qp][02-9ac-hj-np-z]{41}(?![A-Za-z0-9])/,
      maxLength: 42,
      bareConfidence: 'HIGH',
    },
  ],
  examples: {
    match: [
      'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
      { text: 'qp3c3twj7uwyze5tkr2l586ydx8t8k8aygz7un2q99', header: 'wallet' },
      'BCH ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq',
    ],
    reject: [
      'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b',
      'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a stands alone',
      'bitcoincash: see below',
    ],
  },
  references: ['https://reference.cash/protocol/blockchain/encoding/cashaddr'],
});
