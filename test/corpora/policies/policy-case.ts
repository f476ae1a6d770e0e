import type { BucketContext, BucketFacts } from '../../../services/posture/index.ts';
import type { sources } from './sources.ts';

/** One labelled configuration. */
export interface PolicyCase {
  readonly name: string;
  /** The page of AWS's documentation that decides the label. */
  readonly source: keyof typeof sources;
  readonly facts: Partial<BucketFacts>;
  readonly context?: Partial<BucketContext>;
  /**
   * What the public may: `read list`, `*` for all five permissions, empty for nothing; a `?` behind a word (or `*?`) where the answer must be
   * unknown.
   */
  readonly public: string;
  /**
   * Further answers that must be true, one letter each: X crossAccount, E external, O organization, C cloudFront, D confusedDeputy,
   * S policyStatusIsPublic, B publicAccessBlocked. In lower case: must be unknown. Not named: must be false.
   */
  readonly also: string;
}
