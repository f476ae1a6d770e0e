import type { SchedulePort } from '../../../workflows/ports.ts';
import type { WorkerDeps } from '../deps.ts';

/** Activities of schedules. */
export function createScheduleActivities({ store }: WorkerDeps): SchedulePort {
  return {
    async createScheduledSweep({ scheduleId, startedAt }) {
      const schedule = (await store.schedules()).find(({ id }) => id === scheduleId);
      if (schedule === undefined) return { sweepId: null };
      const sweep = await store.createSweep({
        id: `${scheduleId}-${startedAt.replace(/\D/g, '')}`,
        options: schedule.options,
        trigger: 'SCHEDULE',
        scheduleId,
        requestedBy: `schedule ${schedule.name}`,
        startedAt,
      });
      return { sweepId: sweep.id };
    },
  };
}
