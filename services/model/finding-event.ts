import type { BucketRef, ObjectRef } from './bucket.ts';
import type { FindingCause } from './change-event.ts';
import type { DetectionGroup } from './detection.ts';
import type { FindingKind, FindingStatus } from './finding.ts';
import type { BucketPosture } from './posture.ts';
import type { Severity } from './severity.ts';

/** A stored finding: where, what, how bad, since when. Holds no matched text. Times are ISO 8601, UTC. */
export interface Finding {
  /** 64 hex digits: SHA-256 over kind, account, bucket and key or check. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  /** What detections or check say, where an override may make it another. */
  readonly originalSeverity?: Severity;
  readonly status: FindingStatus;
  readonly accountId: string;
  readonly region: string;
  readonly bucketName: string;
  /** Null for policy findings. */
  readonly objectKey: string | null;
  readonly checkId: string | null;
  /** Matches over all open detections (sensitive data), or number of sweeps that saw it (policy). */
  readonly count: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly resolvedAt: string | null;
  /** Rules that suppress it now; only files of findings hold what is suppressed, sinks are not told of it. */
  readonly suppressedBy?: readonly string[];
  readonly object:
    | (ObjectRef & {
        readonly mimeType: string;
        readonly status: string;
        readonly reason: string | null;
        readonly bytesClassified: number;
      })
    | null;
}

/** Whether a rule says that it is known and accepted. */
export const isSuppressed = ({ suppressedBy }: Pick<Finding, 'suppressedBy'>): boolean =>
  (suppressedBy ?? []).length > 0;

/** All matches of one identifier in a finding's object, with their own life. */
export interface FindingDetection extends Omit<DetectionGroup, 'fingerprints'> {
  readonly status: FindingStatus;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** What a sink tells: that a finding became `status`, with the finding as it stands and its surroundings. */
export interface FindingEvent {
  /** 64 hex digits, from the content: the same news has the same key, whoever asks and however often. */
  readonly key: string;
  readonly sweepId: string;
  readonly occurredAt: string;
  readonly status: FindingStatus;
  readonly finding: Finding;
  readonly detections: readonly FindingDetection[];
  readonly bucket: (BucketRef & { readonly posture: BucketPosture | null }) | null;
  readonly accountName: string | null;
  /** The call that made a policy finding; null where a sweep saw it first. */
  readonly cause?: FindingCause | null;
}
