const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The 12-digit account that owns an AWS access key id (or another unique id of IAM), which the id carries in bits 1 to 40 of its
 * base-32 part; null for ids from before 2019 (fifth letter I or J), which carry none, and for what cannot be an account.
 */
export function accountOfAccessKey(id: string): string | null {
  if (id.length !== 20 || id[4] === 'I' || id[4] === 'J') return null;
  let bits = 0n;
  for (const letter of id.slice(4, 14)) {
    const five = base32.indexOf(letter);
    if (five < 0) return null;
    bits = (bits << 5n) | BigInt(five);
  }
  // 50 bits read: the first is a flag, the next 40 the account, the rest belongs to the key.
  const account = ((bits >> 2n) & 0x7fffffffff80n) >> 7n;
  return account > 999_999_999_999n ? null : account.toString().padStart(12, '0');
}
