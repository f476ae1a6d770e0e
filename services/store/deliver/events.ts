import { z } from 'zod';
import type { FindingEvent } from '../../model/index.ts';
import { FindingStatus } from '../../model/index.ts';
import type { QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import type { SinkStore } from '../sink-contract.ts';

type Reads = Pick<QueryStore, 'findingsByIds' | 'detectionsByFindingIds' | 'bucketsByNames' | 'accountsByIds'>;
const status = z.enum(FindingStatus);
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** News with everything that a sink may tell of it. */
export function eventReads(db: Db, reads: Reads): Pick<SinkStore, 'findingEvents'> {
  return {
    async findingEvents(eventIds) {
      if (eventIds.length === 0) return [];
      const news = await db.read((prisma) => prisma.outboxEvent.findMany({ where: { id: { in: [...eventIds] } } }));
      const findings = await reads.findingsByIds(unique(news.map(({ findingId }) => findingId)));
      const places = new Map(
        findings.map(({ accountId, bucketName: name }) => [`${accountId} ${name}`, { accountId, name }]),
      );
      const [detections, buckets, accounts] = await Promise.all([
        reads.detectionsByFindingIds(findings.map(({ id }) => id)),
        reads.bucketsByNames([...places.values()]),
        reads.accountsByIds(unique(findings.map(({ accountId }) => accountId))),
      ]);
      const findingOf = new Map(findings.map((finding) => [finding.id, finding]));
      const bucketOf = new Map(buckets.map((bucket) => [`${bucket.accountId} ${bucket.name}`, bucket]));
      const nameOf = new Map(accounts.map(({ id, name }) => [id, name]));
      return news.flatMap((each): FindingEvent[] => {
        const finding = findingOf.get(each.findingId);
        if (finding === undefined) return [];
        const bucket = bucketOf.get(`${finding.accountId} ${finding.bucketName}`);
        return [
          {
            key: each.id,
            sweepId: each.sweepId,
            occurredAt: each.occurredAt.toISOString(),
            status: status.parse(each.status),
            finding,
            detections: detections.get(finding.id) ?? [],
            bucket:
              bucket === undefined
                ? null
                : {
                    accountId: bucket.accountId,
                    name: bucket.name,
                    region: bucket.region,
                    createdAt: bucket.createdAt,
                    posture: bucket.posture,
                  },
            accountName: nameOf.get(finding.accountId) ?? null,
          },
        ];
      });
    },
  };
}
