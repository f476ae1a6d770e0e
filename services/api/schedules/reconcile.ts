import { scheduleId } from '../../../workflows/workflow-ids.ts';
import type { ScheduleRecord } from '../../store/contract.ts';
import type { ApiDeps } from '../context.ts';
import { askTemporal, isInvalidArgument, isNotFound } from '../errors/temporal-error.ts';
import { temporalSchedule } from './temporal-schedule.ts';

type Temporal = Pick<ApiDeps, 'temporal'>;
/** What reconciling needs of the API. */
type ReconcileDeps = Pick<ApiDeps, 'store' | 'temporal' | 'log' | 'scheduleChanges'>;

// Temporal answers `describe` by a query, for which it waits 5 s when the worker that it asks first is gone.
const backgroundMs = 15_000;

/** Makes Temporal's schedule equal to the stored one. Touches nothing when it is already so. */
export async function reconcileSchedule(
  { temporal }: Temporal,
  schedule: ScheduleRecord,
  timeoutMs?: number,
): Promise<'CREATED' | 'UPDATED' | 'EQUAL'> {
  const wanted = temporalSchedule(schedule);
  const handle = temporal.schedule.getHandle(wanted.scheduleId);
  const equal = async () => {
    const { note } = (await handle.describe()).state;
    if (note === wanted.state.note) return 'EQUAL';
    await handle.update(() => wanted);
    return 'UPDATED';
  };
  return await askTemporal(temporal, () => orCreate(temporal, wanted, equal), timeoutMs);
}

async function orCreate<T>(
  temporal: ApiDeps['temporal'],
  wanted: ReturnType<typeof temporalSchedule>,
  change: () => Promise<T>,
): Promise<T | 'CREATED'> {
  try {
    return await change();
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  await temporal.schedule.create(wanted);
  return 'CREATED';
}

/** Takes a new schedule to Temporal. */
export async function addSchedule({ temporal }: Temporal, schedule: ScheduleRecord): Promise<void> {
  await askTemporal(temporal, () => temporal.schedule.create(temporalSchedule(schedule)));
}

/** Takes a changed schedule to Temporal, without a look at what stands there, which may take seconds. */
export async function changeSchedule(
  { temporal }: Temporal,
  schedule: ScheduleRecord,
  timeoutMs: number,
): Promise<void> {
  const wanted = temporalSchedule(schedule);
  const handle = temporal.schedule.getHandle(wanted.scheduleId);
  await askTemporal(temporal, () => orCreate(temporal, wanted, () => handle.update(() => wanted)), timeoutMs);
}

/** Takes a schedule out of Temporal; false when it is not there. */
export async function removeSchedule({ temporal }: Temporal, id: string, timeoutMs?: number): Promise<boolean> {
  try {
    await askTemporal(temporal, () => temporal.schedule.getHandle(scheduleId(id)).delete(), timeoutMs);
    return true;
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return false;
  }
}

async function scheduleIdsInTemporal({ temporal }: Temporal): Promise<string[]> {
  const prefix = scheduleId('');
  const list = async () => {
    const ids: string[] = [];
    for await (const { scheduleId: id } of temporal.schedule.list()) {
      if (id.startsWith(prefix)) ids.push(id.slice(prefix.length));
    }
    return ids;
  };
  return await askTemporal(temporal, list, backgroundMs);
}

/** What reconciling did. `failed` are schedules that Temporal refuses as they are stored. */
interface Reconciled {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  readonly failed: readonly string[];
}

/**
 * Makes Temporal's schedules equal to the stored ones: creates, updates, deletes; each while nothing else changes schedules, none held up by
 * the looking before. `doubtful` are ids to look at even if Temporal's list, which follows late, does not have them. One that Temporal refuses does not stop the others; Temporal or the store being away does
 * (TEMPORAL_UNAVAILABLE, STORE_UNAVAILABLE).
 */
export async function reconcileAll(deps: ReconcileDeps, doubtful: readonly string[] = []): Promise<Reconciled> {
  const stored = async (id: string) => (await deps.store.schedules()).find((schedule) => schedule.id === id);
  const known = new Set((await deps.store.schedules()).map((schedule) => schedule.id));
  const count = { CREATED: 0, UPDATED: 0, EQUAL: 0, DELETED: 0 };
  const failed: string[] = [];
  const reconcile = async (id: string): Promise<void> => {
    const schedule = await stored(id);
    if (schedule === undefined) {
      // Temporal's list has deleted ones for a while.
      if (await removeSchedule(deps, id, backgroundMs)) count.DELETED += 1;
    } else {
      count[await reconcileSchedule(deps, schedule, backgroundMs)] += 1;
    }
  };
  const orphans = (await scheduleIdsInTemporal(deps)).filter((id) => !known.has(id));
  for (const id of new Set([...doubtful, ...orphans, ...known])) {
    try {
      await deps.scheduleChanges.run(() => reconcile(id));
    } catch (err) {
      if (!isInvalidArgument(err)) throw err;
      deps.log.error({ err, scheduleId: id }, 'Temporal refuses a stored schedule: change or delete it');
      failed.push(id);
    }
  }
  return { created: count.CREATED, updated: count.UPDATED, deleted: count.DELETED, failed };
}
