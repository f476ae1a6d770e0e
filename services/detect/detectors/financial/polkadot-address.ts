import { walletDetector } from '../../builders/wallet-detector.ts';
import { encodeSs58, ss58 } from '../../validators/ss58.ts';

const example = (network: number): string =>
  encodeSs58(network, Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 37 + network + 11) % 256)));

export default walletDetector({
  id: 'POLKADOT_ADDRESS',
  name: 'Address of Polkadot, Kusama and other chains built with Substrate',
  literals: [],
  trigger: { kind: 'keyword' },
  pattern: /(?<![A-Za-z0-9])[1-9A-HJ-NP-Za-km-z]{46,49}(?![A-Za-z0-9])/,
  maxLength: 49,
  keywords: ['polkadot', 'kusama', 'substrate', 'ss58', 'dot', 'ksm', 'wallet'],
  keywordRule: 'required',
  validate: (value) => ss58(value) && 'strong',
  examples: () => ({
    match: [
      'Substrate account 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
      { text: example(0), header: 'wallet' },
      `kusama: ${example(2)}`,
    ],
    reject: [
      'Substrate account 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQZ',
      `${example(0)} stands alone`,
      'polkadot 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHG',
    ],
  }),
  references: [
    'https://docs.polkadot.com/reference/parachains/accounts/',
    'https://github.com/paritytech/ss58-registry',
  ],
});
