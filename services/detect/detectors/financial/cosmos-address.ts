import { walletDetector } from '../../builders/wallet-detector.ts';
import { bytesIn, encodeBech32, readBech32 } from '../../validators/bech32.ts';

/** Prefixes of the larger chains that are built with the Cosmos SDK (chain registry, `bech32_prefix`). */
const chains = [
  'cosmos',
  'osmo',
  'juno',
  'terra',
  'celestia',
  'inj',
  'kava',
  'secret',
  'sei',
  'akash',
  'axelar',
  'stars',
  'evmos',
  'dydx',
  'thor',
  'noble',
  'stride',
  'persistence',
  'dym',
  'neutron',
  'cro',
  'bnb',
  'band',
  'zil',
  'kujira',
  'archway',
  'agoric',
  'fetch',
  'erd',
];
const example = (prefix: string, bytes: number): string =>
  encodeBech32(prefix, Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 37 + bytes) % 256)));

/** Accounts and validators have 20 bytes, contracts and modules 32 (ADR-028). */
function address(value: string): boolean {
  const read = readBech32(value);
  return read !== null && read.variant === 'bech32' && [20, 32].includes(bytesIn(read.data));
}

export default walletDetector({
  id: 'COSMOS_ADDRESS',
  name: 'Address of a chain built with the Cosmos SDK',
  literals: chains.flatMap((chain) => [`${chain}1`, `${chain}valoper1`]),
  pattern: new RegExp(
    `(?<![A-Za-z0-9])(?:${chains.join('|')})(?:valoper)?1(?:[02-9ac-hj-np-z]{58}|[02-9ac-hj-np-z]{38})(?![A-Za-z0-9])`,
  ),
  maxLength: 78,
  keywords: ['cosmos', 'cosmos address', 'atom', 'osmosis', 'keplr', 'delegator', 'wallet'],
  validate: (value) => address(value) && 'strong',
  examples: () => ({
    match: [
      `cosmos wallet ${example('cosmos', 20)}`,
      { text: example('osmo', 20), header: 'wallet' },
      `validator ${example('cosmosvaloper', 20)}`,
      `contract ${example('juno', 32)}`,
    ],
    reject: [
      `cosmos wallet ${example('cosmos', 20).replace('1', '1q').slice(0, -1)}`,
      { text: example('cosmos', 24), header: 'wallet' },
      'cosmos1 is a prefix of a wallet',
    ],
  }),
  references: ['https://docs.cosmos.network/main/build/spec/addresses/bech32', 'ADR-028'],
});
