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
  readonly found: FoundDetection | undefined;
}

/** The content of a detection, and what found it. */
interface FoundDetection {
  readonly group: DetectionGroup;
  readonly catalogueVersion: string;
  readonly identifierVersion: number | null;
}

/** Writes detections: whole rows with their occurrences where the content is new, else only where they stand in life. */
export async function writeDetections(tx: Tx, changes: readonly DetectionChange[]): Promise<void> {
  const whole: { findingId: string; after: DetectionState; found: FoundDetection }[] = [];
  const same: { findingId: string; after: DetectionState; found: FoundDetection }[] = [];
  const lives: DetectionChange[] = [];
  for (const change of changes) {
    const { findingId, before, after, found } = change;
    if (found !== undefined && before?.contentHash !== after.contentHash) whole.push({ findingId, after, found });
    else if (found !== undefined) same.push({ findingId, after, found });
    else if (before?.life !== after.life) lives.push(change);
  }
  const lifeRow = ({ findingId, after }: { readonly findingId: string; readonly after: DetectionState }) => ({
    finding_id: findingId,
    identifier: after.identifier,
    ...lifeCells(after.life),
  });
  const versionCells = ({ catalogueVersion, identifierVersion }: FoundDetection) => ({
    catalogue_version: catalogueVersion,
    identifier_version: identifierVersion,
  });
  await upsert(
    tx,
    tables.detections,
    whole.map(({ findingId, after, found }) => ({
      finding_id: findingId,
      identifier: found.group.identifier,
      label: found.group.label,
      category: found.group.category,
      severity: found.group.severity,
      confidence: found.group.confidence,
      count: found.group.count,
      reasons: textArray(found.group.reasons),
      fingerprints: textArray(found.group.fingerprints),
      content_hash: after.contentHash,
      ...versionCells(found),
      ...lifeCells(after.life),
    })),
  );
  const lifeKeys = [
    'finding_id',
    'identifier',
    'status',
    'first_seen',
    'last_seen',
    'resolved_at',
    'sweep_id',
    'sweep_at',
  ] as const;
  await update(tx, tables.detections, lifeKeys, lives.map(lifeRow));
  await update(
    tx,
    tables.detections,
    [...lifeKeys, 'catalogue_version', 'identifier_version'],
    same.map((change) => ({ ...lifeRow(change), ...versionCells(change.found) })),
  );
  if (whole.length === 0) return;
  await tx.run(
    `DELETE FROM occurrences o USING unnest($1::text[], $2::text[], $3::int4[]) AS u(finding_id, identifier, kept)
     WHERE o.finding_id = u.finding_id AND o.identifier = u.identifier AND o.ordinal >= u.kept`,
    [
      whole.map(({ findingId }) => findingId),
      whole.map(({ found }) => found.group.identifier),
      whole.map(({ found }) => found.group.occurrences.length),
    ],
  );
  await upsert(
    tx,
    tables.occurrences,
    whole.flatMap(({ findingId, found: { group } }) =>
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
