import { z } from 'zod';
import type { ObjectRef, ObjectResult } from '../../model/index.ts';
import { column } from '../column.ts';
import { type ScannedObject, type ScanRulesMark, type SweepStore, wholeCatalogue } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { findingId } from '../finding-id.ts';
import { decodeKey, encodeKey } from '../object-key.ts';
import { judgeObject, type Look } from '../sensitive-finding.ts';
import { isOlder, type SweepMark } from '../sweep-mark.ts';
import { lockBucket } from './bucket-lock.ts';
import { fence, json, upsert } from './bulk.ts';
import { type DetectionChange, knownDetections, writeDetections } from './detection-rows.ts';
import { type FindingChange, knownFindings, openDelta, seenDelta, writeFindings } from './finding-rows.ts';
import { openSweepRow } from './sweep-row.ts';
import { tables } from './tables.ts';

const recordShape = z.object({
  key: column.bytes,
  e_tag: column.text,
  size_bytes: column.int,
  status: z.enum(['COMPLETE', 'PARTIAL', 'SKIPPED']),
  reason: column.maybeText,
  mime_type: column.text,
  bytes_read: column.int,
  bytes_classified: column.int,
  catalogue_version: column.text,
  rules_version: column.text,
  allow_list_hits: z.record(z.string(), z.number()).nullable(),
  encryption: column.maybeText,
  unread_pictures: column.int,
  sweep_id: column.text,
  sweep_at: column.time,
});
type ObjectRecord = z.infer<typeof recordShape>;

async function knownRecords(
  tx: Tx,
  accountId: string,
  bucketName: string,
  keys: readonly Buffer[],
): Promise<Map<string, ObjectRecord>> {
  const rows = await tx.rows(
    recordShape,
    `SELECT key, e_tag, size_bytes, status, reason, mime_type, bytes_read, bytes_classified, catalogue_version, rules_version,
       allow_list_hits, encryption, unread_pictures, sweep_id, sweep_at
     FROM objects WHERE account_id = $1 AND bucket_name = $2 AND key = ANY($3::bytea[])`,
    [accountId, bucketName, keys],
  );
  return new Map(rows.map((row) => [decodeKey(row.key), row]));
}

type RecordValues = Pick<
  ObjectRecord,
  | 'status'
  | 'reason'
  | 'mime_type'
  | 'bytes_read'
  | 'bytes_classified'
  | 'catalogue_version'
  | 'rules_version'
  | 'allow_list_hits'
  | 'encryption'
  | 'unread_pictures'
>;

const readValues = (result: ObjectResult, rules: ScanRulesMark): RecordValues => ({
  status: result.status,
  reason: result.reason,
  mime_type: result.mimeType,
  bytes_read: result.bytesRead,
  bytes_classified: result.bytesClassified,
  catalogue_version: result.catalogueVersion,
  rules_version: rules.version,
  allow_list_hits: result.allowListHits ?? null,
  encryption: result.encryption ?? null,
  unread_pictures: result.unreadPictures ?? 0,
});

/**
 * The record of an object that was not read since it is unchanged. Of an earlier sweep: carried over, with nothing read in this one.
 * Where the record does not bear that out (another sweep was quicker) the object counts as unread: never as clean.
 */
function carriedValues(object: ObjectRef, before: ObjectRecord | undefined, sweep: SweepMark): RecordValues {
  if (before?.status === 'COMPLETE' && before.e_tag === object.eTag && before.size_bytes === object.sizeBytes) {
    return before.sweep_id === sweep.id ? before : { ...before, bytes_read: 0 };
  }
  return {
    status: 'SKIPPED',
    reason: 'OBJECT_VERSION_MISMATCH',
    mime_type: before?.mime_type ?? '',
    bytes_read: 0,
    bytes_classified: 0,
    catalogue_version: before?.catalogue_version ?? '',
    rules_version: before?.rules_version ?? '',
    allow_list_hits: null,
    encryption: null,
    unread_pictures: 0,
  };
}

interface Counts {
  readonly COMPLETE: number;
  readonly PARTIAL: number;
  readonly SKIPPED: number;
  readonly bytes: number;
  readonly pictured: number;
}
const counted = (values: RecordValues | null): Counts => ({
  COMPLETE: values?.status === 'COMPLETE' ? 1 : 0,
  PARTIAL: values?.status === 'PARTIAL' ? 1 : 0,
  SKIPPED: values?.status === 'SKIPPED' ? 1 : 0,
  bytes: values?.bytes_read ?? 0,
  pictured: (values?.unread_pictures ?? 0) > 0 ? 1 : 0,
});

async function writeBatch(
  tx: Tx,
  sweepId: string,
  accountId: string,
  bucketName: string,
  scanned: readonly ScannedObject[],
  rules: ScanRulesMark,
): Promise<void> {
  const sweep = await openSweepRow(tx, sweepId);
  if (sweep === null) return;
  const { mark } = sweep;
  const bucket = await lockBucket(tx, accountId, bucketName);
  const byKey = new Map(scanned.map((row) => [row.object.key, { ...row, bytes: encodeKey(row.object.key) }]));
  const records = await knownRecords(
    tx,
    accountId,
    bucketName,
    [...byKey.values()].map(({ bytes }) => bytes),
  );
  const rows = [...byKey.values()]
    .filter(({ object }) => {
      const before = records.get(object.key);
      if (before !== undefined) return !isOlder(mark, { id: before.sweep_id, at: before.sweep_at });
      // A newer sweep listed the whole bucket and did not find it: an older one must not bring it back.
      if (bucket.gone && isOlder(mark, bucket.seen)) return false;
      return bucket.listed === null || !isOlder(mark, bucket.listed);
    })
    .map((row) => ({ ...row, id: findingId('SENSITIVE_DATA', accountId, bucketName, row.object.key) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const findings = new Map(
    (await knownFindings(tx, accountId, bucketName, 'id = ANY($3::text[])', [rows.map(({ id }) => id)])).map(
      (known) => [known.place.id, known.state],
    ),
  );
  const detections = await knownDetections(tx, [...findings.keys()]);

  const total = { COMPLETE: 0, PARTIAL: 0, SKIPPED: 0, bytes: 0, pictured: 0 };
  const findingChanges: FindingChange[] = [];
  const detectionChanges: DetectionChange[] = [];
  const cells = rows.map(({ object, result, bytes, id }) => {
    const before = records.get(object.key);
    const values = result === null ? carriedValues(object, before, mark) : readValues(result, rules);
    const was = counted(before !== undefined && before.sweep_id === mark.id ? before : null);
    const is = counted(values);
    total.COMPLETE += is.COMPLETE - was.COMPLETE;
    total.PARTIAL += is.PARTIAL - was.PARTIAL;
    total.SKIPPED += is.SKIPPED - was.SKIPPED;
    total.bytes += is.bytes - was.bytes;
    total.pictured += is.pictured - was.pictured;

    const known = { finding: findings.get(id) ?? null, detections: detections.get(id) ?? [] };
    const look: Look =
      result !== null
        ? {
            kind: 'READ',
            whole: result.status === 'COMPLETE',
            groups: result.detections,
            looksFor: (identifier) => rules.looksFor(identifier),
          }
        : values.status === 'COMPLETE'
          ? { kind: 'UNCHANGED' }
          : { kind: 'READ', whole: false, groups: [], looksFor: () => false };
    const judged = judgeObject(known, look, mark);
    const groups = new Map(result?.detections.map((group) => [group.identifier, group]));
    for (const after of judged.detections) {
      const old = known.detections.find(({ identifier }) => identifier === after.identifier);
      const group = groups.get(after.identifier);
      const found =
        group === undefined || result === null
          ? undefined
          : {
              group,
              catalogueVersion: result.catalogueVersion,
              identifierVersion: rules.versionOf(after.identifier),
            };
      detectionChanges.push({ findingId: id, before: old, after, found });
    }
    if (judged.finding !== null) {
      const place = {
        id,
        kind: 'SENSITIVE_DATA',
        accountId,
        region: bucket.region,
        bucketName,
        objectKey: bytes,
        checkId: null,
      } as const;
      findingChanges.push({ place, before: known.finding, after: judged.finding });
    }
    return {
      account_id: accountId,
      bucket_name: bucketName,
      key: bytes,
      size_bytes: object.sizeBytes,
      e_tag: object.eTag,
      last_modified: object.lastModified,
      storage_class: object.storageClass,
      status: values.status,
      reason: values.reason,
      mime_type: values.mime_type,
      bytes_read: values.bytes_read,
      bytes_classified: values.bytes_classified,
      catalogue_version: values.catalogue_version,
      rules_version: values.rules_version,
      allow_list_hits: values.allow_list_hits === null ? null : json(values.allow_list_hits),
      encryption: values.encryption,
      unread_pictures: values.unread_pictures,
      sweep_id: mark.id,
      sweep_at: mark.at,
    };
  });
  await upsert(tx, tables.objects, cells, { where: fence('objects') });
  await writeFindings(tx, mark, findingChanges);
  await writeDetections(tx, detectionChanges);
  // Sums for progress: what these rows add under the bucket's lock. closeBucketScan counts the rows anew.
  await tx.run(
    `UPDATE bucket_scans SET objects_scanned = objects_scanned + $4, objects_partial = objects_partial + $5,
       objects_skipped = objects_skipped + $6, bytes_read = bytes_read + $7, findings = findings + $8,
       objects_with_pictures = objects_with_pictures + $9
     WHERE sweep_id = $1 AND account_id = $2 AND bucket_name = $3`,
    [
      sweepId,
      accountId,
      bucketName,
      total.COMPLETE,
      total.PARTIAL,
      total.SKIPPED,
      total.bytes,
      seenDelta(findingChanges, mark),
      total.pictured,
    ],
  );
  const opened = openDelta(findingChanges);
  if (opened !== 0) {
    await tx.run('UPDATE buckets SET open_findings = open_findings + $3 WHERE account_id = $1 AND name = $2', [
      accountId,
      bucketName,
      opened,
    ]);
  }
}

/** Object records with the findings in them. */
export function objectWrites(db: Db): Pick<SweepStore, 'knownObjects' | 'writeObjects'> {
  return {
    knownObjects: (accountId, bucketName, keys) =>
      db.write(async (tx) => {
        const records = await knownRecords(tx, accountId, bucketName, keys.map(encodeKey));
        return new Map(
          [...records].map(([key, row]) => [
            key,
            {
              eTag: row.e_tag,
              sizeBytes: row.size_bytes,
              status: row.status,
              catalogueVersion: row.catalogue_version,
              rulesVersion: row.rules_version,
            },
          ]),
        );
      }),
    writeObjects: (sweepId, accountId, bucketName, rows, rules = wholeCatalogue) =>
      rows.length === 0
        ? Promise.resolve()
        : db.write((tx) => writeBatch(tx, sweepId, accountId, bucketName, rows, rules)),
  };
}
