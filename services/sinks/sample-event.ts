import { createHash } from 'node:crypto';
import type { Finding, FindingEvent } from '../model/index.ts';

/** A made-up finding for trying a sink. Its account does not exist unless a place is given; its title says what it is. `at` is ISO 8601, UTC. */
export function sampleEvent(
  seed: string,
  at: string,
  place: Pick<Finding, 'accountId' | 'region'> = { accountId: '000000000000', region: 'us-east-1' },
): FindingEvent {
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
      ...place,
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

/** Its end, for places where a made-up finding must not stay open. */
export const sampleEnd = (event: FindingEvent): FindingEvent => ({
  ...event,
  key: createHash('sha256').update(`${event.key} ends`).digest('hex'),
  status: 'RESOLVED',
  finding: { ...event.finding, status: 'RESOLVED', resolvedAt: event.occurredAt },
});
