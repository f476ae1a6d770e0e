import { z } from 'zod';
import { type JsonValue, MarkState, RemediationState, type SettingName, settingNames } from '../../model/index.ts';
import { column } from '../column.ts';
import { decodeKey } from '../object-key.ts';
import type { RemediationRecord } from '../remediation-contract.ts';

const json: z.ZodType<JsonValue> = z.json();
const setting = z.custom<SettingName>((value) => settingNames.some((name) => name === value));
const changesShape = z.array(z.object({ setting, before: json, after: json }));
const restsOnShape = z.array(z.object({ setting, document: json }));

export const planColumns =
  'id, action, account_id, region, bucket_name, object_key, access_key, parameters, finding_id, run_id, dry_run, state, reason, changes, rests_on, diff, proposed_by, behind, proposed_at, expires_at, decided_by, decided_at, not_before, undo_record IS NOT NULL AS has_undo_record, written_at, ended_at, writer, mark_state, mark_value, mark_reason';

const rowShape = z.object({
  id: column.text,
  action: column.text,
  account_id: column.text,
  region: column.text,
  bucket_name: column.maybeText,
  object_key: column.maybeBytes,
  access_key: column.maybeText,
  parameters: z.record(z.string(), json),
  finding_id: column.maybeText,
  run_id: column.maybeText,
  dry_run: column.flag,
  state: z.enum(RemediationState),
  reason: column.maybeText,
  changes: column.text,
  rests_on: column.text,
  diff: column.text,
  proposed_by: column.text,
  behind: z.array(z.string()),
  proposed_at: column.time,
  expires_at: column.time,
  decided_by: column.maybeText,
  decided_at: column.maybeTime,
  not_before: column.maybeTime,
  has_undo_record: column.flag,
  written_at: column.maybeTime,
  ended_at: column.maybeTime,
  writer: column.maybeText,
  mark_state: z.enum(MarkState).nullable(),
  mark_value: column.maybeText,
  mark_reason: column.maybeText,
});

/** A plan, and who may write it. */
export const planShape = rowShape.transform(
  (row): { readonly plan: RemediationRecord; readonly writer: string | null } => ({
    writer: row.writer,
    plan: {
      id: row.id,
      action: row.action,
      target: {
        accountId: row.account_id,
        region: row.region,
        bucketName: row.bucket_name,
        objectKey: row.object_key === null ? null : decodeKey(row.object_key),
        ...(row.access_key === null ? {} : { accessKey: row.access_key }),
      },
      parameters: row.parameters,
      findingId: row.finding_id,
      runId: row.run_id,
      dryRun: row.dry_run,
      state: row.state,
      reason: row.reason,
      changes: changesShape.parse(JSON.parse(row.changes)),
      restsOn: restsOnShape.parse(JSON.parse(row.rests_on)),
      diff: row.diff,
      proposedBy: row.proposed_by,
      behind: row.behind,
      proposedAt: row.proposed_at,
      expiresAt: row.expires_at,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      notBefore: row.not_before,
      hasUndoRecord: row.has_undo_record,
      writtenAt: row.written_at,
      endedAt: row.ended_at,
      mark: row.mark_state === null ? null : { state: row.mark_state, value: row.mark_value, reason: row.mark_reason },
    },
  }),
);
