import type { FactName, PostureCheck } from './contract.ts';

/** Identity: ties `evaluate` to the facts named in `needs`, so that reading another fact does not compile. */
export function defineCheck<const N extends FactName>(check: PostureCheck<N>): PostureCheck<N> {
  return check;
}
