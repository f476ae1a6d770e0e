const weighed = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
const repeated = /^(\d)\1+$/;

/** PIS/PASEP, NIT or NIS of a worker in Brazil: eleven digits, modulo 11 (Caixa Econômica Federal). */
export function brazilianWorker(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || repeated.test(digits)) return false;
  const check = 11 - (weighed(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === Number(digits[10]);
}

/** Título eleitoral: eight digits, state 01 to 28, two check digits (Tribunal Superior Eleitoral, resolution 21.538 of 2003, article 12); 1 for 0 in São Paulo and Minas Gerais (OBMEP, A Matemática dos Títulos de Eleitor). */
export function brazilianVoter(digits: string): boolean {
  if (!/^\d{8}(?:0[1-9]|1\d|2[0-8])\d\d$/.test(digits) || repeated.test(digits.slice(0, 8))) return false;
  const special = digits.startsWith('01', 8) || digits.startsWith('02', 8);
  const check = (sum: number): number => (sum % 11 === 10 ? 0 : sum % 11 === 0 && special ? 1 : sum % 11);
  const first = check(weighed(digits, [2, 3, 4, 5, 6, 7, 8, 9]));
  const second = check(7 * Number(digits[8]) + 8 * Number(digits[9]) + 9 * first);
  return first === Number(digits[10]) && second === Number(digits[11]);
}

/** Cartão Nacional de Saúde: fifteen digits whose sum, weighed 15 to 1, 11 divides (DATASUS). */
export function brazilianHealthCard(digits: string): boolean {
  if (!/^[12789]\d{14}$/.test(digits)) return false;
  return weighed(digits, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Registration number of a driving licence: nine digits and two check digits (DENATRAN). */
export function brazilianDriver(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || repeated.test(digits)) return false;
  const one = weighed(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const two = (weighed(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11) - (one > 9 ? 2 : 0);
  const last = two < 0 ? two + 11 : two;
  return (one > 9 ? 0 : one) === Number(digits[9]) && (last > 9 ? 0 : last) === Number(digits[10]);
}
