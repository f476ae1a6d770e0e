import { scheduleId } from '../../../workflows/workflow-ids.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { askTemporal, isNotFound } from '../errors/temporal-error.ts';
import type { ScheduleOutlookType } from './schedule.type.ts';

/** What Temporal says about a schedule; null when it does not know it (yet). TEMPORAL_UNAVAILABLE. */
export async function getOutlook(context: ApiContext, id: string): Promise<ScheduleOutlookType | null> {
  authorize(context, 'read');
  try {
    const { info } = await askTemporal(context.temporal, () =>
      context.temporal.schedule.getHandle(scheduleId(id)).describe(),
    );
    return {
      // Of one that is paused Temporal goes on telling those of the time when it was.
      nextRuns: info.nextActionTimes.filter((time) => time.getTime() > Date.now()),
      started: info.numActionsTaken,
      skippedByOverlap: info.numActionsSkippedOverlap,
      missed: info.numActionsMissedCatchupWindow,
    };
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
