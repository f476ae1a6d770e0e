import { accessFactNames } from './access/index.ts';
import type { FactName } from './contract.ts';

/** What the bucket's summary (`BucketPosture`) is made from. */
export const summaryFacts: readonly FactName[] = [...accessFactNames, 'encryption', 'logging', 'tags', 'versioning'];
