import type { RemediationState, RemediationTarget } from './remediation.ts';

/** News of a remediation: it was approved and waits for its notice period (SCHEDULED), or one of which that was told has ended. Times are ISO 8601, UTC. */
export interface RemediationNews extends Pick<RemediationTarget, 'accountId' | 'region' | 'bucketName' | 'objectKey'> {
  /** 64 hex digits, from the content. */
  readonly key: string;
  readonly occurredAt: string;
  readonly planId: string;
  readonly action: string;
  readonly state: RemediationState;
  /** Why it stands there, while it does. */
  readonly reason: string | null;
  readonly findingId: string | null;
  readonly proposedBy: string;
  /** Who approved it, or policy:NAME. */
  readonly decidedBy: string | null;
  /** It is not written before. */
  readonly notBefore: string | null;
}
