/** A nullable GraphQL input as the store takes it: keys that were left out or null are not there. */
export function defined<T extends object>(input: T | null | undefined): { [K in keyof T]?: NonNullable<T[K]> } {
  const result: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const key in input) {
    const value = input[key];
    if (value !== null && value !== undefined) result[key] = value;
  }
  return result;
}
