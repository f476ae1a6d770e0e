/** What one request may ask for, at most. Figures: OWASP GraphQL sheet and graphql-armor's defaults, fitted to our schema. */
export const limits = {
  bodyBytes: 256 * 1024,
  tokens: 1_000,
  /** Nested objects, not counting `edges`, `node` and `nodes`: what those multiply is counted by `cost`. */
  depth: 8,
  aliases: 15,
  rootFields: 10,
  /** Items of one connection page. */
  first: 200,
  cost: 5_000,
  deadlineMs: 10_000,
  /** Entries of one list in an input. */
  listEntries: 1_000,
  textLength: 1_024,
} as const;
