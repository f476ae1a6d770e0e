/**
 * The check digit of the modulus 10 double-add-double technique (ANSI X9.6, OMG FIGI 1.2): every second number doubled, digit sums added up.
 * `worths`: what the characters before it are worth, first one first.
 */
export function doubleAddDouble(worths: readonly number[]): number {
  const sum = worths.reduce((total, worth, i) => {
    const number = worth * (i % 2 === 0 ? 1 : 2);
    return total + Math.floor(number / 10) + (number % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
