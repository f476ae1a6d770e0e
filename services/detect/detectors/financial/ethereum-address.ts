import { walletDetector } from '../../builders/wallet-detector.ts';
import { eip55 } from '../../validators/eip55.ts';

const pattern = /(?<![A-Za-z0-9])0x[0-9A-Fa-f]{40}(?![A-Za-z0-9])/;
/** Few distinct digits are constants, not accounts. */
const account = (value: string): boolean => new Set(value.slice(2).toLowerCase()).size >= 8;

export default walletDetector({
  id: 'ETHEREUM_ADDRESS',
  name: 'Ethereum address',
  literals: ['0x'],
  pattern,
  maxLength: 42,
  keywords: [
    'ethereum',
    'eth',
    'ether',
    'erc20',
    'erc 20',
    'wallet',
    'wallet address',
    'contract',
    'polygon',
    'usdt',
    'metamask',
  ],
  negativeKeywords: ['hash', 'sha', 'commit', 'pointer', 'hex'],
  bareConfidence: 'MEDIUM',
  // EIP-55 writes the checksum in the case of letters; addresses in one case carry none.
  validate: (value) => {
    if (!account(value)) return false;
    const checksum = eip55(value);
    // No program writes one in capitals alone: so are fingerprints of keys.
    return checksum === 'proved' ? 'strong' : checksum === 'none' && !/[A-F]/.test(value);
  },
  forms: [
    {
      // Programs that know no EIP-55 write any case: what is called an address may break it, what stands alone may not.
      trigger: { kind: 'keyword' },
      pattern,
      maxLength: 42,
      keywords: ['ethereum', 'eth', 'eth address', 'ethereum address', 'wallet', 'wallet address', 'metamask', 'erc20'],
      keywordRule: 'required',
      validate: account,
    },
  ],
  examples: {
    match: [
      'ETH wallet 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      { text: '0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359', header: 'wallet' },
      'from 0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB to',
      { text: '0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', header: 'wallet' },
    ],
    reject: [
      '0x0000000000000000000000000000000000000000',
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeA',
      'from 0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed to',
      'at 0x7ffe12345678',
      'use the PGP key `0xDE6887086F892325FEC04CC0D847525B6931381F`',
      'sha 0x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    ],
  },
  references: ['https://eips.ethereum.org/EIPS/eip-55'],
});
