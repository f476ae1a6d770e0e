import type { Condition } from './condition.ts';
import { type Cidr, contains, formatAddress, parseCidr } from './ip.ts';

/** A run of addresses that no condition tells apart. */
interface AddressCell {
  readonly text: string;
  readonly bits: 32 | 128;
  /** Addresses in it. */
  readonly size: bigint;
}

/** Nobody comes from there: RFC 1918, and of IANA's special registries the blocks that are too wide to count as narrow. */
const unroutedBlocks: readonly Cidr[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
]
  .map(parseCidr)
  .filter((block) => block !== undefined);

/** More than a /8 of IPv4 or a /32 of IPv6 counts as public, what is not routed left out (S3 guide, "The meaning of public"). */
export const isBroad = (ipv4: bigint, ipv6: bigint): boolean => ipv4 > 1n << 24n || ipv6 > 1n << 96n;

/** The public address space cut at the borders of every block that the conditions name. */
export function addressCells(conditions: readonly Condition[]): readonly AddressCell[] {
  const blocks = conditions.flatMap(({ values }) => values.map(parseCidr)).filter((block) => block !== undefined);
  const cells: AddressCell[] = [];
  for (const bits of [32, 128] as const) {
    const borders = new Set<bigint>([0n, 1n << BigInt(bits)]);
    for (const block of [...blocks, ...unroutedBlocks]) {
      if (block.bits === bits) borders.add(block.first).add(block.last + 1n);
    }
    const sorted = [...borders].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    for (const [index, first] of sorted.entries()) {
      const next = sorted[index + 1];
      if (next === undefined) continue;
      const cell: Cidr = { bits, first, last: next - 1n };
      if (unroutedBlocks.some((block) => contains(block, cell))) continue;
      cells.push({ text: formatAddress(bits, first), bits, size: next - first });
    }
  }
  return cells;
}
