const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What the checksum leaves over: BIP 173, and BIP 350. */
const bech32Rest = 1;
const bech32mRest = 0x2bc830a3;

function remainder(prefix: string, data: readonly number[]): number {
  const codes = [...prefix].map((character) => character.charCodeAt(0));
  let sum = 1;
  for (const worth of [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...data]) {
    const top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ worth;
    for (let i = 0; i < 5; i++) if (((top >> i) & 1) === 1) sum ^= generator[i] ?? 0;
  }
  return sum;
}

/** What stands in a text with the checksum of BIP 173 or BIP 350; symbols of five bits without the checksum. */
export interface Bech32 {
  readonly prefix: string;
  readonly data: readonly number[];
  readonly variant: 'bech32' | 'bech32m';
}

/** Reads Bech32 (BIP 173) or Bech32m (BIP 350), all lower or all upper case; null where the six check symbols do not fit. */
export function readBech32(text: string): Bech32 | null {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return null;
  const border = lower.lastIndexOf('1');
  if (border < 1 || lower.length - border < 7) return null;
  const prefix = lower.slice(0, border);
  const data = [...lower.slice(border + 1)].map((character) => alphabet.indexOf(character));
  if (data.includes(-1)) return null;
  const rest = remainder(prefix, data);
  if (rest !== bech32Rest && rest !== bech32mRest) return null;
  return { prefix, data: data.slice(0, -6), variant: rest === bech32Rest ? 'bech32' : 'bech32m' };
}

/** Bytes that symbols of five bits hold, or -1 when more than a symbol is left over or the bits left over are not zero. */
export function bytesIn(data: readonly number[]): number {
  const left = (data.length * 5) % 8;
  const last = data.at(-1) ?? 0;
  return left > 4 || (last & ((1 << left) - 1)) !== 0 ? -1 : Math.floor((data.length * 5) / 8);
}

/**
 * An address of a segregated witness: version 0 has 20 or 32 bytes and Bech32 (BIP 173); versions 1 to 16 have 2 to 40 bytes and
 * Bech32m (BIP 350).
 */
export function segwitAddress(text: string): boolean {
  const read = readBech32(text);
  if (read === null) return false;
  const [version = 99, ...program] = read.data;
  const bytes = bytesIn(program);
  if (version === 0) return read.variant === 'bech32' && (bytes === 20 || bytes === 32);
  return version <= 16 && read.variant === 'bech32m' && bytes >= 2 && bytes <= 40;
}

/** Bech32 of bytes behind a prefix. */
export function encodeBech32(prefix: string, bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const data = (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2));
  const check = remainder(prefix, [...data, 0, 0, 0, 0, 0, 0]) ^ bech32Rest;
  const symbols = [...data, ...[25, 20, 15, 10, 5, 0].map((shift) => (check >> shift) & 31)];
  return `${prefix}1${symbols.map((worth) => alphabet[worth]).join('')}`;
}
