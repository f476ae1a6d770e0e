/** A block of addresses: `bits` is 32 or 128. */
export interface Cidr {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0n;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined;
    value = (value << 8n) | BigInt(part);
  }
  return value;
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = (half: string | undefined): string[] => (half === undefined || half === '' ? [] : half.split(':'));
  const expand = (list: string[]): string[] | undefined => {
    const last = list.at(-1);
    if (last === undefined || !last.includes('.')) return list;
    const v4 = parseV4(last);
    return v4 === undefined ? undefined : [...list.slice(0, -1), (v4 >> 16n).toString(16), (v4 & 0xffffn).toString(16)];
  };
  const head = expand(groups(halves[0]));
  const tail = expand(groups(halves[1]));
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  let value = 0n;
  for (const group of [...head, ...Array<string>(halves.length === 2 ? missing : 0).fill('0'), ...tail]) {
    if (!/^[0-9a-f]{1,4}$/i.test(group)) return undefined;
    value = (value << 16n) | BigInt(`0x${group}`);
  }
  return value;
}

const cache = new Map<string, Cidr | undefined>();
const maxCached = 10_000;

/** Reads `203.0.113.0/24`, `2001:db8::/32` or a single address; undefined when it is neither. Host bits are ignored. */
export function parseCidr(text: string): Cidr | undefined {
  if (cache.has(text)) return cache.get(text);
  const block = readCidr(text);
  if (cache.size >= maxCached) cache.clear();
  cache.set(text, block);
  return block;
}

function readCidr(text: string): Cidr | undefined {
  const [address = '', length, ...more] = text.trim().split('/');
  const bits = address.includes(':') ? 128 : 32;
  const value = bits === 128 ? parseV6(address) : parseV4(address);
  if (value === undefined || more.length > 0) return undefined;
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined;
  const prefix = length === undefined ? bits : Number(length);
  if (prefix > bits) return undefined;
  const host = (1n << BigInt(bits - prefix)) - 1n;
  const first = value & ~host;
  return { bits, first, last: first | host };
}

/** The address at `value`, in a form that `parseCidr` reads. */
export function formatAddress(bits: 32 | 128, value: bigint): string {
  const [groups, width] = bits === 32 ? [4, 8n] : [8, 16n];
  const parts: string[] = [];
  for (let index = groups - 1; index >= 0; index--) {
    const part = (value >> (BigInt(index) * width)) & ((1n << width) - 1n);
    parts.push(bits === 32 ? part.toString() : part.toString(16));
  }
  return parts.join(bits === 32 ? '.' : ':');
}

/** True when the address (or block) lies inside the block. */
export function contains(block: Cidr, inner: Cidr): boolean {
  return block.bits === inner.bits && inner.first >= block.first && inner.last <= block.last;
}
