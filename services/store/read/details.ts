import { z } from 'zod';
import {
  Confidence,
  DataLabel,
  FindingStatus,
  SensitiveDataCategory,
  Severity,
  VerdictStatus,
} from '../../model/index.ts';
import type { DetectionRow, QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { occurrenceShape } from './occurrence.ts';

const enums = {
  label: z.enum(DataLabel).nullable(),
  category: z.enum(SensitiveDataCategory),
  severity: z.enum(Severity),
  confidence: z.enum(Confidence),
  status: z.enum(FindingStatus),
  verdict: z.enum(VerdictStatus),
};
const locationShape = z.record(z.string(), z.unknown());

/** What belongs to one finding or bucket, for many of them at once. */
export function detailReads(db: Db): Pick<QueryStore, 'detectionsByFindingIds' | 'evaluationsByBuckets'> {
  return {
    detectionsByFindingIds: (ids) =>
      db.read(async (prisma) => {
        const rows = await prisma.findingDetection.findMany({
          where: { findingId: { in: [...ids] } },
          include: { occurrences: { orderBy: { ordinal: 'asc' } } },
          orderBy: [{ findingId: 'asc' }, { identifier: 'asc' }],
        });
        const found = new Map<string, DetectionRow[]>();
        for (const row of rows) {
          const list = found.get(row.findingId) ?? [];
          list.push({
            identifier: row.identifier,
            label: enums.label.parse(row.label),
            category: enums.category.parse(row.category),
            severity: enums.severity.parse(row.severity),
            confidence: enums.confidence.parse(row.confidence),
            count: Number(row.count),
            reasons: row.reasons,
            occurrences: row.occurrences.map(({ kind, location }) =>
              occurrenceShape.parse({ ...locationShape.parse(location), kind }),
            ),
            status: enums.status.parse(row.status),
            catalogueVersion: row.catalogueVersion,
            identifierVersion: row.identifierVersion,
            firstSeen: row.firstSeen.toISOString(),
            lastSeen: row.lastSeen.toISOString(),
          });
          found.set(row.findingId, list);
        }
        return found;
      }),

    evaluationsByBuckets: (refs) =>
      refs.length === 0
        ? Promise.resolve([])
        : db.read(async (prisma) => {
            const rows = await prisma.evaluation.findMany({
              where: { OR: refs.map(({ accountId, name }) => ({ accountId, bucketName: name })) },
              orderBy: [{ accountId: 'asc' }, { bucketName: 'asc' }, { checkId: 'asc' }],
            });
            return rows.map((row) => ({
              accountId: row.accountId,
              bucketName: row.bucketName,
              checkId: row.checkId,
              title: row.title,
              severity: enums.severity.parse(row.severity),
              status: enums.verdict.parse(row.status),
              detail: row.detail,
              sweepId: row.sweepId,
            }));
          }),
  };
}
