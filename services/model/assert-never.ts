/** Makes a `switch` over a union exhaustive: a new member is a compile error here, never a silent last case. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}
