import type { CoverageScope } from '../model/index.ts';

/** Coverage is listed from the widest place to the narrowest. */
export const scopeRank: Readonly<Record<CoverageScope, number>> = { ORGANIZATION: 0, ACCOUNT: 1, REGION: 2, BUCKET: 3 };
