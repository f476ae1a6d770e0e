import { z } from 'zod';
import { type DetectionGroup, SensitiveDataCategory, Severity } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Tx } from '../db.ts';
import type { DetectionState } from '../sensitive-finding.ts';
import { json, textArray, update, upsert } from './bulk.ts';
import { lifeCells, lifeColumns, lifeOf, lifeShape } from './finding-rows.ts';
import { tables } from './tables.ts';

const shape = z.object({
  finding_id: column.text,
  identifier: column.text,
  category: z.enum(SensitiveDataCategory),
  severity: z.enum(Severity),
  count: column.int,
  content_hash: column.text,
  ...lifeShape,
});

/** The detections of these findings, by finding. */
export async function knownDetections(tx: Tx, findingIds: readonly string[]): Promise<Map<string, DetectionState[]>> {
  const found = new Map<string, DetectionState[]>();
  if (findingIds.length === 0) return found;
  const rows = await tx.rows(
    shape,
    `SELECT finding_id, identifier, category, severity, count, content_hash, ${lifeColumns}
     FROM finding_detections WHERE finding_id = ANY($1::text[])`,
    [findingIds],
  );
  for (const row of rows) {
    const { identifier, category, severity, count, content_hash: contentHash } = row;
    const list = found.get(row.finding_id) ?? [];
    list.push({ identifier, category, severity, count, contentHash, life: lifeOf(row) });
    found.set(row.finding_id, list);
  }
  return found;
}

export interface DetectionChange {
  readonly findingId: string;
  readonly before: DetectionState | undefined;
  readonly after: DetectionState;
  /** There when this write brought the content. */
  readonly group: DetectionGroup | undefined;
}

/** Writes detections: whole rows with their occurrences where the content is new, else only where they stand in life. */
export async function writeDetections(tx: Tx, changes: readonly DetectionChange[]): Promise<void> {
  const whole: { findingId: string; after: DetectionState; group: DetectionGroup }[] = [];
  const lives: DetectionChange[] = [];
  for (const change of changes) {
    const { findingId, before, after, group } = change;
    if (group !== undefined && before?.contentHash !== after.contentHash) whole.push({ findingId, after, group });
    else if (before?.life !== after.life) lives.push(change);
  }
  await upsert(
    tx,
    tables.detections,
    whole.map(({ findingId, after, group }) => ({
      finding_id: findingId,
      identifier: group.identifier,
      label: group.label,
      category: group.category,
      severity: group.severity,
      confidence: group.confidence,
      count: group.count,
      reasons: textArray(group.reasons),
      fingerprints: textArray(group.fingerprints),
      content_hash: after.contentHash,
      ...lifeCells(after.life),
    })),
  );
  await update(
    tx,
    tables.detections,
    ['finding_id', 'identifier', 'status', 'first_seen', 'last_seen', 'resolved_at', 'sweep_id', 'sweep_at'],
    lives.map(({ findingId, after }) => ({
      finding_id: findingId,
      identifier: after.identifier,
      ...lifeCells(after.life),
    })),
  );
  if (whole.length === 0) return;
  await tx.run(
    `DELETE FROM occurrences o USING unnest($1::text[], $2::text[], $3::int4[]) AS u(finding_id, identifier, kept)
     WHERE o.finding_id = u.finding_id AND o.identifier = u.identifier AND o.ordinal >= u.kept`,
    [
      whole.map(({ findingId }) => findingId),
      whole.map(({ group }) => group.identifier),
      whole.map(({ group }) => group.occurrences.length),
    ],
  );
  await upsert(
    tx,
    tables.occurrences,
    whole.flatMap(({ findingId, group }) =>
      group.occurrences.map(({ kind, ...location }, ordinal) => ({
        finding_id: findingId,
        identifier: group.identifier,
        ordinal,
        kind,
        location: json(location),
      })),
    ),
  );
}
