import { walletDetector } from '../../builders/wallet-detector.ts';
import { isBase58Address } from '../../validators/base58-check.ts';

const pattern = /(?<![A-Za-z0-9])r[1-9A-HJ-NP-Za-km-z]{24,34}(?![A-Za-z0-9])/;

export default walletDetector({
  id: 'RIPPLE_ADDRESS',
  name: 'Address of the XRP Ledger',
  literals: [],
  trigger: { kind: 'shape', shape: 'alnum-id' },
  pattern,
  maxLength: 35,
  keywords: ['xrp', 'ripple', 'r address', 'xrp ledger', 'xrpl', 'wallet'],
  bareConfidence: 'HIGH',
  validate: (value) => isBase58Address(value, 'ripple', [0]) && 'strong',
  forms: [{ trigger: { kind: 'keyword' }, pattern, maxLength: 35 }],
  examples: {
    match: [
      'XRP to rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
      { text: 'r3hWJFwKCiEVYjeuFpCLaqzeUbjfshSsH3', header: 'ripple' },
      'rrrrrrrrrrrrrrrrrrrrBZbvji is the XRP account one',
    ],
    reject: ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTj', 'ripple effect', 'random string r9fj3'],
  },
  references: ['https://xrpl.org/docs/references/protocol/data-types/base58-encodings'],
});
