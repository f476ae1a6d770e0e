import { createHash } from 'node:crypto';
import type { FindingEvent } from '../model/index.ts';

/** A made-up finding for trying a sink. Its account does not exist; its title says what it is. `at` is ISO 8601, UTC. */
export function sampleEvent(seed: string, at: string): FindingEvent {
  const id = createHash('sha256').update(seed).digest('hex');
  return {
    key: id,
    sweepId: 'sample',
    occurredAt: at,
    status: 'NEW',
    finding: {
      id,
      kind: 'POLICY',
      type: 'Policy:IAMUser/S3BucketPublic',
      title: 'Sample: a message of orgsweep to try this sink',
      description: 'This is no finding. Somebody asked orgsweep to try this sink.',
      severity: 'LOW',
      status: 'NEW',
      accountId: '000000000000',
      region: 'us-east-1',
      bucketName: 'orgsweep-sample',
      objectKey: null,
      checkId: 'sample',
      count: 1,
      firstSeen: at,
      lastSeen: at,
      resolvedAt: null,
      object: null,
    },
    detections: [],
    bucket: null,
    accountName: 'Sample',
  };
}
