import { z } from 'zod';
import { FindingStatus, Severity, severityScore } from '../../model/index.ts';
import { column } from '../column.ts';
import { contentId } from '../content-id.ts';
import type { Tx } from '../db.ts';
import type { Life } from '../life.ts';
import type { FindingState } from '../sensitive-finding.ts';
import type { SweepMark } from '../sweep-mark.ts';
import { upsert } from './bulk.ts';
import { tables } from './tables.ts';

/** Columns of a life, and how they are read. */
export const lifeColumns = 'status, first_seen, last_seen, resolved_at, sweep_id, sweep_at';
export const lifeShape = {
  status: z.enum(FindingStatus),
  first_seen: column.time,
  last_seen: column.time,
  resolved_at: column.maybeTime,
  sweep_id: column.text,
  sweep_at: column.time,
};
const lifeRow = z.object(lifeShape);

export const lifeOf = (row: z.infer<typeof lifeRow>): Life => ({
  status: row.status,
  firstSeen: row.first_seen,
  lastSeen: row.last_seen,
  resolvedAt: row.resolved_at,
  sweep: { id: row.sweep_id, at: row.sweep_at },
});

export const lifeCells = (life: Life) => ({
  status: life.status,
  first_seen: life.firstSeen,
  last_seen: life.lastSeen,
  resolved_at: life.resolvedAt,
  sweep_id: life.sweep.id,
  sweep_at: life.sweep.at,
});

/** Where a finding is, which never changes (but the region, of a bucket made anew elsewhere). */
interface FindingPlace {
  readonly id: string;
  readonly kind: 'SENSITIVE_DATA' | 'POLICY';
  readonly accountId: string;
  readonly region: string;
  readonly bucketName: string;
  readonly objectKey: Buffer | null;
  readonly checkId: string | null;
}
export interface FindingChange {
  readonly place: FindingPlace;
  readonly before: FindingState | null;
  readonly after: FindingState;
}

const findingShape = z.object({
  id: column.text,
  kind: z.enum(['SENSITIVE_DATA', 'POLICY']),
  region: column.text,
  object_key: column.maybeBytes,
  check_id: column.maybeText,
  type: column.text,
  title: column.text,
  description: column.text,
  severity: z.enum(Severity),
  count: column.int,
  content_hash: column.text,
  ...lifeShape,
});
const findingColumns = `id, kind, region, object_key, check_id, type, title, description, severity, count, content_hash, ${lifeColumns}`;

type KnownFinding = { readonly place: FindingPlace; readonly state: FindingState };

const knownOf = (accountId: string, bucketName: string, row: z.infer<typeof findingShape>): KnownFinding => ({
  place: {
    id: row.id,
    kind: row.kind,
    accountId,
    region: row.region,
    bucketName,
    objectKey: row.object_key === null ? null : Buffer.from(row.object_key),
    checkId: row.check_id,
  },
  state: {
    type: row.type,
    title: row.title,
    description: row.description,
    severity: row.severity,
    count: row.count,
    contentHash: row.content_hash,
    life: lifeOf(row),
  },
});

/** Findings of one bucket that meet `condition` (its parameters from $3 on). */
export async function knownFindings(
  tx: Tx,
  accountId: string,
  bucketName: string,
  condition: string,
  parameters: Parameters<Tx['rows']>[2],
): Promise<KnownFinding[]> {
  const rows = await tx.rows(
    findingShape,
    `SELECT ${findingColumns} FROM findings f WHERE account_id = $1 AND bucket_name = $2 AND ${condition}`,
    [accountId, bucketName, ...parameters],
  );
  return rows.map((row) => knownOf(accountId, bucketName, row));
}

/** Findings of one account by their ids, in whatever bucket. */
export async function knownFindingsById(tx: Tx, accountId: string, ids: readonly string[]): Promise<KnownFinding[]> {
  const rows = await tx.rows(
    findingShape.extend({ bucket_name: column.text }),
    `SELECT ${findingColumns}, bucket_name FROM findings f WHERE id = ANY($1::text[])`,
    [ids],
  );
  return rows.map((row) => knownOf(accountId, row.bucket_name, row));
}

const open = (state: FindingState | null): number => (state !== null && state.life.status !== 'RESOLVED' ? 1 : 0);

/** How many more findings are open after than before. */
export const openDelta = (changes: readonly FindingChange[]): number =>
  changes.reduce((sum, { before, after }) => sum + open(after) - open(before), 0);

/** How many more open findings `sweep` has seen after than before. */
export const seenDelta = (changes: readonly FindingChange[], sweep: SweepMark): number => {
  const seen = (state: FindingState | null) => (state?.life.sweep.id === sweep.id ? open(state) : 0);
  return changes.reduce((sum, { before, after }) => sum + seen(after) - seen(before), 0);
};

/** A finding that a later sweep sees again as it was becomes ACTIVE, which is no news. */
function isNews({ before, after }: FindingChange): boolean {
  if (before === null || before.contentHash !== after.contentHash) return true;
  return before.life.status !== after.life.status && after.life.status !== 'ACTIVE';
}

/** Writes findings, and an outbox row for each whose status or content is news. */
export async function writeFindings(tx: Tx, sweep: SweepMark, changes: readonly FindingChange[]): Promise<void> {
  const changed = changes.filter(
    ({ before, after }) => before?.life !== after.life || before.contentHash !== after.contentHash,
  );
  await upsert(
    tx,
    tables.findings,
    changed.map(({ place, after }) => ({
      id: place.id,
      kind: place.kind,
      type: after.type,
      title: after.title,
      description: after.description,
      severity: after.severity,
      severity_score: severityScore(after.severity),
      account_id: place.accountId,
      region: place.region,
      bucket_name: place.bucketName,
      object_key: place.objectKey,
      check_id: place.checkId,
      count: after.count,
      content_hash: after.contentHash,
      ...lifeCells(after.life),
    })),
  );
  const news = changed.filter(isNews);
  await upsert(
    tx,
    tables.outbox,
    news.map(({ place, after }) => ({
      // The sweep is part of the key: a finding that resolves, returns and resolves again is news each time.
      id: contentId(place.id, sweep.id, after.life.status, after.contentHash),
      finding_id: place.id,
      sweep_id: sweep.id,
      occurred_at: sweep.at,
      status: after.life.status,
      content_hash: after.contentHash,
      subject: 'FINDING',
    })),
    { update: [] },
  );
}
