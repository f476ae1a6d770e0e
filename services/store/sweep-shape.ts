import { z } from 'zod';
import { SweepStatus } from '../model/index.ts';
import { column } from './column.ts';
import type { SweepRecord } from './contract.ts';
import { sweepOptionsShape } from './sweep-options.ts';

/** Columns of a sweep, and its record. */
export const sweepColumns =
  'id, status, options, trigger, schedule_id, requested_by, started_at, finished_at, failure_code';
export const sweepShape = z
  .object({
    id: column.text,
    status: z.enum(SweepStatus),
    options: sweepOptionsShape,
    trigger: z.enum(['MANUAL', 'SCHEDULE']),
    schedule_id: column.maybeText,
    requested_by: column.text,
    started_at: column.time,
    finished_at: column.maybeTime,
    failure_code: column.maybeText,
  })
  .transform(
    (row): SweepRecord => ({
      id: row.id,
      status: row.status,
      options: row.options,
      trigger: row.trigger,
      scheduleId: row.schedule_id,
      requestedBy: row.requested_by,
      startedAt: row.started_at,
      finishedAt: row.finished_at,
      failureCode: row.failure_code,
    }),
  );
