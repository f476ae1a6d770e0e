interface Network {
  readonly name: string;
  /** Issuer identification numbers, as ranges of equally long prefixes. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly lengths: readonly number[];
  /** One of the networks that Macie names for its card identifiers. */
  readonly major: boolean;
}

const to19 = [16, 17, 18, 19];

/** Published by the networks (issuer identification ranges of ISO/IEC 7812); the first that fits wins. */
const networks: readonly Network[] = [
  {
    name: 'American Express',
    ranges: [
      [34, 34],
      [37, 37],
    ],
    lengths: [15],
    major: true,
  },
  {
    name: 'Diners Club',
    ranges: [
      [300, 305],
      [3095, 3095],
      [36, 36],
      [38, 39],
    ],
    lengths: [14, 16],
    major: true,
  },
  { name: 'JCB', ranges: [[3528, 3589]], lengths: to19, major: true },
  {
    name: 'JCB',
    ranges: [
      [1800, 1800],
      [2131, 2131],
    ],
    lengths: [15],
    major: false,
  },
  {
    name: 'Mastercard',
    ranges: [
      [51, 55],
      [2221, 2720],
    ],
    lengths: [16],
    major: true,
  },
  { name: 'Dankort', ranges: [[5019, 5019]], lengths: [16], major: true },
  { name: 'Visa', ranges: [[4, 4]], lengths: [13, 16, 19], major: true },
  {
    name: 'Discover',
    ranges: [
      [6011, 6011],
      [644, 649],
      [65, 65],
    ],
    lengths: to19,
    major: true,
  },
  { name: 'UnionPay', ranges: [[62, 62]], lengths: to19, major: true },
  { name: 'UnionPay', ranges: [[81, 81]], lengths: to19, major: false },
  { name: 'Mir', ranges: [[2200, 2204]], lengths: to19, major: false },
  {
    name: 'RuPay, Elo, Troy, Verve',
    ranges: [
      [60, 60],
      [82, 82],
      [508, 508],
      [9792, 9792],
    ],
    lengths: [16],
    major: false,
  },
  {
    name: 'Maestro',
    ranges: [
      [50, 50],
      [56, 58],
      [6304, 6304],
      [6331, 6333],
      [639, 639],
      [6759, 6759],
      [6761, 6763],
      [67, 67],
    ],
    lengths: [12, 13, 14, 15, 16, 17, 18, 19],
    major: false,
  },
  { name: 'UATP', ranges: [[1, 1]], lengths: [15], major: false },
];

/** The networks of each length with their ranges as prefixes of four digits, made once: the first that fits wins. */
const byLength: readonly (readonly (readonly [from: number, to: number, network: Network])[])[] = Array.from(
  { length: 20 },
  (_, length) =>
    networks
      .filter((network) => network.lengths.includes(length))
      .flatMap((network) =>
        network.ranges.map(([from, to]) => {
          const scale = 10 ** (4 - String(from).length);
          return [from * scale, (to + 1) * scale - 1, network] as const;
        }),
      ),
);

/** The payment network that issues numbers of this prefix and length, null when there is none. */
export function cardNetwork(digits: string): { readonly name: string; readonly major: boolean } | null {
  const candidates = byLength[digits.length];
  if (candidates === undefined || candidates.length === 0) return null;
  const prefix = Number(digits.slice(0, 4));
  for (const [from, to, network] of candidates) if (prefix >= from && prefix <= to) return network;
  return null;
}
