import type { Validation } from '../define-detector.ts';

/** Weights of BCRA from a block's end on. */
const weights = [3, 1, 7, 9];

function proved(block: string): boolean {
  let sum = 0;
  for (let i = 0; i < block.length - 1; i++) sum += Number(block[block.length - 2 - i]) * (weights[i % 4] ?? 0);
  return (sum + Number(block.at(-1))) % 10 === 0;
}

/** CBU: bank and branch with a check digit (8), account with another (14), both modulo 10. `stdnum` takes no check digit 0 where the sum ends in 0. */
export function argentineCbu(value: string): Validation {
  return (
    /^\d{22}$/.test(value) &&
    !/^(\d)\1+$/.test(value) &&
    proved(value.slice(0, 8)) &&
    proved(value.slice(8)) &&
    'strong'
  );
}
