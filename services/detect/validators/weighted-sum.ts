/** Sum of the digits of `value` times the weights, one for each from the left; digits beyond the weights do not count. */
export function weightedSum(value: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(value[i]), 0);
}
