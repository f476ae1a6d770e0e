import { createRequire } from 'node:module';
import type * as Library from 'graphql-query-complexity';

// Its ES module build imports graphql/index.mjs, which Node takes for a second copy of graphql (ours is graphql/index.js, the
// package's main); the two refuse each other's types. Its CommonJS build shares ours.
const library: typeof Library = createRequire(import.meta.url)('graphql-query-complexity');

export const { fieldExtensionsEstimator, getComplexity } = library;
