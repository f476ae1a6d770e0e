import { randomUUID } from 'node:crypto';
import { scheduleId } from '../../../workflows/workflow-ids.ts';
import { OrgsweepError } from '../../model/index.ts';
import type { ScheduleRecord } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { audited } from '../audit.ts';
import type { ApiContext } from '../context.ts';
import { askTemporal, isInvalidArgument } from '../errors/temporal-error.ts';
import type { ConnectionResult } from '../relay/connect.ts';
import { listPage } from '../relay/list-page.ts';
import type { PageInput } from '../relay/page-args.ts';
import { requireRules } from '../rules/require-rules.ts';
import { addSchedule, changeSchedule, reconcileSchedule, removeSchedule } from './reconcile.ts';
import type { CreateScheduleInput, UpdateScheduleInput } from './schedule.input.ts';
import { changedSchedule, newSchedule } from './schedule-record.ts';

// Temporal changes a schedule after a query, for which it waits 5 s when the worker that it asks first is gone.
const temporalMs = 8_000;

/** A page of schedules in order of their names. */
export async function listSchedules(context: ApiContext, args: PageInput): Promise<ConnectionResult<ScheduleRecord>> {
  authorize(context, 'read');
  return listPage(await context.store.schedules(), (schedule) => `${schedule.name}\n${schedule.id}`, args);
}

/** One schedule; null when there is none of that id. */
export async function getSchedule(context: ApiContext, id: string): Promise<ScheduleRecord | null> {
  authorize(context, 'read');
  return (await context.store.schedules()).find((schedule) => schedule.id === id) ?? null;
}

async function requireSchedule(context: ApiContext, id: string): Promise<ScheduleRecord> {
  const schedule = await getSchedule(context, id);
  if (schedule !== null) return schedule;
  throw new OrgsweepError('NOT_FOUND', `There is no schedule "${id}".`, {
    advice: 'List them with the query `schedules`.',
  });
}

function refused(error: unknown): unknown {
  if (!isInvalidArgument(error)) return error;
  return new OrgsweepError('BAD_USER_INPUT', `Temporal cannot read this schedule: ${error.message}`, {
    advice: 'Correct `cron` or `timeZone`.',
    cause: error,
  });
}

/** Stores the schedule and makes Temporal's equal; when Temporal does not take it, the store is put back as it was. */
async function save(
  context: ApiContext,
  schedule: ScheduleRecord,
  before: ScheduleRecord | null,
): Promise<ScheduleRecord> {
  const saved = await context.store.upsertSchedule(schedule);
  try {
    if (before === null) await addSchedule(context, saved);
    else await changeSchedule(context, saved, context.deadline.room(temporalMs));
  } catch (error) {
    // What Temporal refuses it has not taken.
    if (!isInvalidArgument(error)) context.reconcileSoon(schedule.id);
    if (before === null) await context.store.deleteSchedule(schedule.id);
    else await context.store.upsertSchedule(before);
    throw refused(error);
  }
  return saved;
}

const now = (): string => new Date().toISOString();

/** Creates a schedule. BAD_USER_INPUT when it does not say when, or not so that Temporal can read it. */
export async function createSchedule(context: ApiContext, input: CreateScheduleInput): Promise<ScheduleRecord> {
  authorize(context, 'operate');
  const schedule = newSchedule(randomUUID(), input, now());
  await requireRules(context, schedule.options);
  return await audited(context, 'createSchedule', schedule.id, () =>
    context.scheduleChanges.run(() => save(context, schedule, null)),
  );
}

async function change(
  context: ApiContext,
  action: string,
  id: string,
  to: (stored: ScheduleRecord) => ScheduleRecord | Promise<ScheduleRecord>,
): Promise<ScheduleRecord> {
  authorize(context, 'operate');
  return await audited(context, action, id, () =>
    context.scheduleChanges.run(async () => {
      const stored = await requireSchedule(context, id);
      return await save(context, await to(stored), stored);
    }),
  );
}

/** Changes what the input names. */
export const updateSchedule = (context: ApiContext, id: string, input: UpdateScheduleInput): Promise<ScheduleRecord> =>
  change(context, 'updateSchedule', id, async (stored) => {
    const changed = changedSchedule(stored, input, now());
    // Not of the options that it had before: whoever pauses or renames a schedule must not be held up by them.
    if (input.options != null) await requireRules(context, changed.options);
    return changed;
  });
/** No sweep starts by itself until it is resumed. */
export const pauseSchedule = (context: ApiContext, id: string): Promise<ScheduleRecord> =>
  change(context, 'pauseSchedule', id, (stored) => ({ ...stored, paused: true, updatedAt: now() }));
/** Sweeps start by themselves again. */
export const resumeSchedule = (context: ApiContext, id: string): Promise<ScheduleRecord> =>
  change(context, 'resumeSchedule', id, (stored) => ({ ...stored, paused: false, updatedAt: now() }));

/** Deletes a schedule; sweeps that it started go on. */
export async function deleteSchedule(context: ApiContext, id: string): Promise<void> {
  authorize(context, 'operate');
  await audited(context, 'deleteSchedule', id, () =>
    context.scheduleChanges.run(async () => {
      await requireSchedule(context, id);
      // Temporal first: failing after it, the schedule is still stored, and the next reconciling brings it back whole.
      try {
        await removeSchedule(context, id);
      } catch (error) {
        context.reconcileSoon(id);
        throw error;
      }
      await context.store.deleteSchedule(id);
    }),
  );
}

/** Starts a sweep of the schedule now, also while it is paused; when one still runs, right after it. */
export async function triggerSchedule(context: ApiContext, id: string): Promise<ScheduleRecord> {
  authorize(context, 'operate');
  return await audited(context, 'triggerSchedule', id, () =>
    context.scheduleChanges.run(async () => {
      const schedule = await requireSchedule(context, id);
      await reconcileSchedule(context, schedule, context.deadline.room(temporalMs));
      const handle = context.temporal.schedule.getHandle(scheduleId(id));
      await askTemporal(context.temporal, () => handle.trigger('BUFFER_ONE'));
      return schedule;
    }),
  );
}
