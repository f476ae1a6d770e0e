import { scheduleId } from '../../../workflows/workflow-ids.ts';
import type { ScheduleRecord } from '../../store/contract.ts';
import type { ApiDeps } from '../context.ts';
import { askTemporal, isInvalidArgument, isNotFound } from '../errors/temporal-error.ts';
import { temporalSchedule } from './temporal-schedule.ts';

type Temporal = Pick<ApiDeps, 'temporal'>;

/** Makes Temporal's schedule equal to the stored one. Touches nothing when it is already so. */
export async function reconcileSchedule(
  { temporal }: Temporal,
  schedule: ScheduleRecord,
): Promise<'CREATED' | 'UPDATED' | 'EQUAL'> {
  const wanted = temporalSchedule(schedule);
  const handle = temporal.schedule.getHandle(wanted.scheduleId);
  return await askTemporal(temporal, async () => {
    try {
      const { note } = (await handle.describe()).state;
      if (note === wanted.state.note) return 'EQUAL';
      await handle.update(() => wanted);
      return 'UPDATED';
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    await temporal.schedule.create(wanted);
    return 'CREATED';
  });
}

/** Takes a schedule out of Temporal, if it is there. */
export async function removeSchedule({ temporal }: Temporal, id: string): Promise<void> {
  try {
    await askTemporal(temporal, () => temporal.schedule.getHandle(scheduleId(id)).delete());
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

async function scheduleIdsInTemporal({ temporal }: Temporal): Promise<string[]> {
  const prefix = scheduleId('');
  return await askTemporal(temporal, async () => {
    const ids: string[] = [];
    for await (const { scheduleId: id } of temporal.schedule.list()) {
      if (id.startsWith(prefix)) ids.push(id.slice(prefix.length));
    }
    return ids;
  });
}

/** What reconciling did. `failed` are schedules that Temporal refuses as they are stored. */
export interface Reconciled {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  readonly failed: readonly string[];
}

/**
 * Makes Temporal's schedules equal to the stored ones: creates, updates, deletes. One that Temporal refuses does not stop the others;
 * Temporal or the store being away does (TEMPORAL_UNAVAILABLE, STORE_UNAVAILABLE).
 */
export async function reconcileAll(deps: ApiDeps): Promise<Reconciled> {
  const stored = await deps.store.schedules();
  const known = new Set(stored.map((schedule) => schedule.id));
  const orphans = (await scheduleIdsInTemporal(deps)).filter((id) => !known.has(id));
  for (const id of orphans) await removeSchedule(deps, id);
  const count = { CREATED: 0, UPDATED: 0, EQUAL: 0 };
  const failed: string[] = [];
  for (const schedule of stored) {
    try {
      count[await reconcileSchedule(deps, schedule)] += 1;
    } catch (err) {
      if (!isInvalidArgument(err)) throw err;
      deps.log.error({ err, scheduleId: schedule.id }, 'Temporal refuses a stored schedule: change or delete it');
      failed.push(schedule.id);
    }
  }
  return { created: count.CREATED, updated: count.UPDATED, deleted: orphans.length, failed };
}
