import { keccak256 } from './keccak256.ts';

/**
 * What the case of an Ethereum address's letters says (EIP-55: a letter is a capital where the digit of the Keccak-256 of the
 * small letters is 8 or more): `proved`, `wrong`, or `none` for an address in one case or with too few letters to prove anything.
 */
export function eip55(address: string): 'proved' | 'wrong' | 'none' {
  const digits = address.slice(2);
  const small = digits.toLowerCase();
  if (digits === small || digits === digits.toUpperCase()) return 'none';
  const hash = keccak256(Buffer.from(small, 'latin1')).toString('hex');
  let letters = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits[i] ?? '';
    if (digit < 'A') continue;
    letters++;
    if (digit < 'a' !== (hash[i] ?? '') >= '8') return 'wrong';
  }
  return letters >= 5 ? 'proved' : 'none';
}
