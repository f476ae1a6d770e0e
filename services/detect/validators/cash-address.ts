const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n];

/** CashAddr of Bitcoin Cash, with or without `bitcoincash:`, with its forty bits of checksum. */
export function cashAddress(text: string): boolean {
  const payload = text.toLowerCase().replace(/^bitcoincash:/, '');
  const data = [...payload].map((character) => alphabet.indexOf(character));
  if (payload.length !== 42 || data.includes(-1)) return false;
  let sum = 1n;
  for (const worth of [...[...'bitcoincash'].map((character) => character.charCodeAt(0) & 31), 0, ...data]) {
    const top = sum >> 35n;
    sum = ((sum & 0x07ffffffffn) << 5n) ^ BigInt(worth);
    generator.forEach((mask, i) => {
      if (((top >> BigInt(i)) & 1n) === 1n) sum ^= mask;
    });
  }
  return sum === 1n;
}
