import { z } from 'zod';
import { column } from '../column.ts';
import type { QueryStore, ScheduleRecord } from '../contract.ts';
import type { Db } from '../db.ts';
import type { Schedule } from '../generated/client.ts';
import { sweepOptionsShape } from '../sweep-options.ts';
import { uniqueName } from '../unique-name.ts';
import { json } from '../write/bulk.ts';

const everyShape = z
  .object({
    kind: z.enum(['DAILY', 'WEEKLY', 'MONTHLY']),
    hour: z.number(),
    minute: z.number(),
    dayOfWeek: z.number().nullable(),
    dayOfMonth: z.number().nullable(),
  })
  .nullable();
const overlapShape = z.enum(['SKIP', 'BUFFER_ONE', 'BUFFER_ALL', 'CANCEL_OTHER', 'TERMINATE_OTHER', 'ALLOW_ALL']);

const recordOf = (row: Schedule): ScheduleRecord => ({
  id: row.id,
  name: row.name,
  cron: row.cron,
  every: everyShape.parse(row.every),
  timeZone: row.timeZone,
  overlapPolicy: overlapShape.parse(row.overlapPolicy),
  catchupWindowSeconds: row.catchupWindowSeconds,
  paused: row.paused,
  options: sweepOptionsShape.parse(row.options),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** The few things that the API writes, and the check that the database answers. */
export function scheduleStore(db: Db): Pick<QueryStore, 'schedules' | 'upsertSchedule' | 'deleteSchedule' | 'ping'> {
  return {
    schedules: () =>
      db.read(async (prisma) => (await prisma.schedule.findMany({ orderBy: { id: 'asc' } })).map(recordOf)),

    upsertSchedule: ({ id, createdAt, ...schedule }) =>
      db.write(async (tx) => {
        const [known] = await tx.rows(z.object({ name: z.string() }), 'SELECT name FROM schedules WHERE id = $1', [id]);
        if (known?.name !== schedule.name)
          await uniqueName(tx, 'schedules', 'true', { id, name: schedule.name, noun: 'a schedule' });
        const { name, cron, every, timeZone, overlapPolicy, catchupWindowSeconds, paused, options, updatedAt } =
          schedule;
        const [row] = await tx.rows(
          z.object({ created_at: column.time }),
          `INSERT INTO schedules (id, name, cron, every, time_zone, overlap_policy, catchup_window_seconds, paused, options, created_at, updated_at)
           VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9::jsonb, $10, $11)
           ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, cron = EXCLUDED.cron, every = EXCLUDED.every,
             time_zone = EXCLUDED.time_zone, overlap_policy = EXCLUDED.overlap_policy,
             catchup_window_seconds = EXCLUDED.catchup_window_seconds, paused = EXCLUDED.paused,
             options = EXCLUDED.options, updated_at = EXCLUDED.updated_at
           RETURNING created_at`,
          [
            ...[id, name, cron, every === null ? null : json(every), timeZone, overlapPolicy, catchupWindowSeconds],
            ...[paused, json(options), createdAt, updatedAt],
          ],
        );
        if (row === undefined) throw new RangeError('a row that was just written');
        return { ...schedule, id, createdAt: row.created_at };
      }),

    deleteSchedule: (id) => db.read(async (prisma) => (await prisma.schedule.deleteMany({ where: { id } })).count > 0),

    ping: () =>
      db.read(async (prisma) => {
        await prisma.$queryRaw`SELECT 1`;
      }),
  };
}
