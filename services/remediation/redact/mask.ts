/** What stands in the place of a value. Empty ones stay empty: there is nothing to hide. */
export const mask = '[REDACTED]';
