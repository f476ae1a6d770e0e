/**
 * Pattern, normalization and validator of a form in one, on bytes: for the few shapes that fill whole files, where starting a regular
 * expression and cutting a string for its validator take most of the time. `accept.test.ts` holds each to what the form itself says.
 */
export interface Acceptor {
  /** What the validator gives: `strong` always, or never. */
  readonly strong: boolean;
  /** The end of the match at `at` when the form accepts it, 0 when it does not, `unsure` when only pattern and validator can tell. */
  readonly endAt: (bytes: Uint8Array, at: number) => number;
}

export const unsure = -1;
/** Most bytes from a place on that an acceptor looks at. */
export const acceptReach = 512;
