import { walletDetector } from '../../builders/wallet-detector.ts';
import { moneroChecksum } from '../../validators/monero-checksum.ts';

export default walletDetector({
  id: 'MONERO_ADDRESS',
  name: 'Monero address',
  literals: [],
  pattern:
    /(?<![A-Za-z0-9+/])[45789AB][1-9A-HJ-NP-Za-km-z][1-9A-HJ-NP-Za-km-z]{93}(?:[1-9A-HJ-NP-Za-km-z]{11})?(?![A-Za-z0-9+/=])/,
  maxLength: 106,
  keywords: ['monero', 'xmr', 'wallet', 'monero address'],
  keywordRule: 'required',
  trigger: { kind: 'keyword' },
  validate: (value) => moneroChecksum(value) && 'strong',
  examples: {
    match: [
      'Monero: 888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H',
      {
        text: '42H5X3SypoxPCcTKYVGSsg8RZ6KBzfsSncU1vNiXHHQJMrhRNA9w5RY75e4MvCsL8vb86tRLBwuxALWnPQmpbhyQ4BUQeZc',
        header: 'xmr',
      },
      'xmr wallet 44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
    ],
    reject: [
      'monero 44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7',
      'Monero: 888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3J',
      'monero mining is slow',
      'xmr 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    ],
  },
  references: [
    'https://www.getmonero.org/resources/user-guides/securely_purchase.html',
    'https://docs.getmonero.org/public-address/standard-address/',
  ],
});
