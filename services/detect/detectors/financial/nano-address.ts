import { walletDetector } from '../../builders/wallet-detector.ts';

export default walletDetector({
  id: 'NANO_ADDRESS',
  name: 'Nano address',
  literals: ['nano_1', 'nano_3', 'xrb_1', 'xrb_3'],
  pattern: /(?<![A-Za-z0-9])(?:nano|xrb)_[13][13456789abcdefghijkmnopqrstuwxyz]{59}(?![A-Za-z0-9])/,
  maxLength: 65,
  keywords: ['nano', 'xno', 'nano address', 'wallet'],
  examples: () => {
    const example = (start: string, seed: number): string =>
      start + Array.from({ length: 59 }, (_, i) => '13456789abcdefghijkmnopqrstuwxyz'[(i * 7 + seed) % 32]).join('');
    return {
      match: [
        `nano: ${example('nano_3', 1)}`,
        { text: example('xrb_1', 2), header: 'wallet' },
        `send it to ${example('nano_1', 3)}`,
      ],
      reject: [`nano ${example('nano_2', 1)}`, `nano ${example('nano_3', 1).slice(0, -1)}`, 'nano_3 is a prefix'],
    };
  },
  references: [
    'https://github.com/alecrios/nano-address-validator',
    'https://docs.nano.org/integration-guides/the-basics/#account-public-address',
  ],
});
