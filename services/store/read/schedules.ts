import { z } from 'zod';
import type { SweepOptions } from '../../model/index.ts';
import { contentId } from '../content-id.ts';
import type { QueryStore, ScheduleRecord } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma, type Schedule } from '../generated/client.ts';
import { sweepOptionsShape } from '../sweep-options.ts';

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

const jsonOf = (options: SweepOptions): Prisma.InputJsonObject => JSON.parse(JSON.stringify(options));

/** The few things that the API writes, and the check that the database answers. */
export function scheduleStore(
  db: Db,
): Pick<QueryStore, 'schedules' | 'upsertSchedule' | 'deleteSchedule' | 'appendAudit' | 'ping'> {
  return {
    schedules: () =>
      db.read(async (prisma) => (await prisma.schedule.findMany({ orderBy: { id: 'asc' } })).map(recordOf)),

    upsertSchedule: ({ id, createdAt, ...schedule }) =>
      db.read(async (prisma) => {
        const columns = {
          ...schedule,
          every: schedule.every === null ? Prisma.DbNull : { ...schedule.every },
          options: jsonOf(schedule.options),
        };
        return recordOf(
          await prisma.schedule.upsert({ where: { id }, create: { id, createdAt, ...columns }, update: columns }),
        );
      }),

    deleteSchedule: (id) => db.read(async (prisma) => (await prisma.schedule.deleteMany({ where: { id } })).count > 0),

    appendAudit: ({ at, actor, action, target, outcome }) =>
      db.read(async (prisma) => {
        const event = { id: contentId(at, actor, action, target, outcome), at, actor, action, target, outcome };
        await prisma.auditEvent.createMany({ data: [event], skipDuplicates: true });
      }),

    ping: () =>
      db.read(async (prisma) => {
        await prisma.$queryRaw`SELECT 1`;
      }),
  };
}
