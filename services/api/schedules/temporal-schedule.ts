import { createHash } from 'node:crypto';
import type { ScheduleOptions, ScheduleSpec } from '@temporalio/client';
import { scheduledSweepId, scheduleId, taskQueue } from '../../../workflows/workflow-ids.ts';
import { assertNever } from '../../model/index.ts';
import type { ScheduleRecord } from '../../store/contract.ts';
import { days } from './schedule.type.ts';

function specOf(schedule: ScheduleRecord): ScheduleSpec {
  const { cron, every, timeZone } = schedule;
  if (every === null) return { cronExpressions: cron === null ? [] : [cron], timezone: timeZone };
  const at = { hour: every.hour, minute: every.minute, second: 0 };
  switch (every.kind) {
    case 'DAILY':
      return { calendars: [at], timezone: timeZone };
    case 'WEEKLY':
      return { calendars: [{ ...at, dayOfWeek: days[every.dayOfWeek ?? 0] ?? 'SUNDAY' }], timezone: timeZone };
    case 'MONTHLY':
      return { calendars: [{ ...at, dayOfMonth: every.dayOfMonth ?? 1 }], timezone: timeZone };
    default:
      return assertNever(every.kind);
  }
}

/**
 * A stored schedule as Temporal shall have it. Its note is a hash of all the rest, so that reconciling can see whether anything
 * differs: an update for nothing would drop the runs that the catch-up window still owes.
 */
export function temporalSchedule(schedule: ScheduleRecord) {
  const wanted = {
    scheduleId: scheduleId(schedule.id),
    spec: specOf(schedule),
    action: {
      type: 'startWorkflow',
      workflowType: 'scheduledSweep',
      workflowId: scheduledSweepId(schedule.id),
      taskQueue,
      args: [{ scheduleId: schedule.id }],
    },
    policies: {
      overlap: schedule.overlapPolicy,
      catchupWindow: schedule.catchupWindowSeconds * 1_000,
      pauseOnFailure: false,
    },
  } as const satisfies ScheduleOptions;
  const { paused } = schedule;
  const hash = createHash('sha256').update(JSON.stringify({ wanted, paused })).digest('hex');
  return { ...wanted, state: { paused, note: `Managed by orgsweep ${hash.slice(0, 32)}` } };
}
