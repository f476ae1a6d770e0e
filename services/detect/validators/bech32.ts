const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Bech32 (BIP 173) or Bech32m (BIP 350) with its six check symbols; all lower or all upper case. */
export function bech32(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const border = lower.lastIndexOf('1');
  if (border < 1 || lower.length - border < 7) return false;
  const prefix = [...lower.slice(0, border)].map((character) => character.charCodeAt(0));
  const data = [...lower.slice(border + 1)].map((character) => alphabet.indexOf(character));
  if (data.includes(-1)) return false;
  let sum = 1;
  for (const worth of [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...data]) {
    const top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ worth;
    for (let i = 0; i < 5; i++) if (((top >> i) & 1) === 1) sum ^= generator[i] ?? 0;
  }
  return sum === 1 || sum === 0x2bc830a3;
}
