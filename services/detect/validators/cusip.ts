const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*@#';

/** CUSIP: eight characters and a check digit, every second doubled, digit sums, modulo 10 (ANSI X9.6). */
export function cusip(value: string): boolean {
  if (!/^[0-9A-Z*@#]{8}\d$/.test(value) || /^(.)\1+$/.test(value)) return false;
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const worth = alphabet.indexOf(value[i] ?? '') * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(worth / 10) + (worth % 10);
  }
  return (10 - (sum % 10)) % 10 === Number(value[8]);
}
