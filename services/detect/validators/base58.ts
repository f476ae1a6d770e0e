/** Digit that each symbol stands for, 255 for none, by its code. */
function digitsOf(alphabet: string): Uint8Array {
  const digits = new Uint8Array(128).fill(255);
  for (const [digit, symbol] of [...alphabet].entries()) digits[symbol.charCodeAt(0)] = digit;
  return digits;
}
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const bitcoin = digitsOf(alphabet);
/** The same symbols in the order that the XRP Ledger uses. */
const ripple = digitsOf('rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz');
const ledgers = { bitcoin, ripple } as const;
export type Ledger = keyof typeof ledgers;

/** Bytes of a symbol, at most: log 58 / log 256. */
const bytesPerSymbol = 0.7323;

/** The number that `text` is in Base58, as `length` bytes; null for another symbol and for a larger number. */
export function base58Number(text: string, length: number, ledger: Ledger = 'bitcoin'): Buffer | null {
  const digits = ledgers[ledger];
  const halves = (length + 1) >> 1;
  const most = length % 2 === 0 ? 0xffff : 0xff;
  // The lowest sixteen bits first: big integers take three times as long.
  const number = new Uint16Array(halves);
  for (let at = 0; at < text.length; at++) {
    let carry = digits[text.charCodeAt(at)] ?? 255;
    if (carry === 255) return null;
    for (let i = 0; i < halves; i++) {
      carry += (number[i] ?? 0) * 58;
      number[i] = carry & 0xffff;
      carry >>>= 16;
    }
    if (carry !== 0 || (number[halves - 1] ?? 0) > most) return null;
  }
  const bytes = Buffer.alloc(length);
  for (let i = 0; i < length; i++) bytes[length - 1 - i] = (number[i >> 1] ?? 0) >> ((i & 1) * 8);
  return bytes;
}

/** The bytes of Base58 in Bitcoin's order of symbols (a leading `1` is a zero byte), or null for another symbol. */
export function decodeBase58(text: string): Buffer | null {
  let ones = 0;
  while (text.charCodeAt(ones) === 49) ones++;
  const number = base58Number(text, Math.ceil(text.length * bytesPerSymbol));
  if (number === null) return null;
  const first = number.findIndex((byte) => byte !== 0);
  return Buffer.concat([Buffer.alloc(ones), number.subarray(first < 0 ? number.length : first)]);
}

/** Base58 of the bytes. */
export function encodeBase58(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let out = '';
  for (; number > 0n; number /= 58n) out = `${alphabet[Number(number % 58n)] ?? ''}${out}`;
  const first = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(first < 0 ? bytes.length : first) + out;
}
