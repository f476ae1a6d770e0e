import { OrgsweepError } from '../../model/index.ts';
import type { ScheduleRecord } from '../../store/contract.ts';
import { sweepOptions } from '../sweeps/sweep-options.ts';
import type { CreateScheduleInput, RecurrenceInput, UpdateScheduleInput } from './schedule.input.ts';
import { days } from './schedule.type.ts';
import { startsTooOften } from './starts-too-often.ts';

const shorthandOrFields = /^(@[a-z]+( [0-9smhd/]+)?|\S+( \S+){4,6})( *#.*)?$/;

function bad(message: string, advice: string): OrgsweepError {
  return new OrgsweepError('BAD_USER_INPUT', message, { advice });
}

function cronOf(text: string): string {
  const cron = text.trim().replaceAll(/ +/g, ' ');
  if (/^(CRON_)?TZ=/.test(cron)) throw bad('The cron expression names a time zone.', 'Give it as `timeZone`.');
  if (!shorthandOrFields.test(cron)) {
    throw bad(
      `"${cron}" is not a cron expression.`,
      'Give minute, hour, day of month, month and day of week, as in "30 2 * * MON-FRI", or @daily, @every 6h.',
    );
  }
  if (startsTooOften(cron))
    throw bad(
      `"${cron}" starts a sweep more than four times an hour.`,
      'Give 15 minutes or more: changes between sweeps come by events (README, ORGSWEEP_EVENTS_QUEUE_URL).',
    );
  return cron;
}

function everyOf(input: RecurrenceInput): NonNullable<ScheduleRecord['every']> {
  const { kind, hour, minute } = input;
  const day = input.dayOfWeek ?? null;
  const dayOfMonth = input.dayOfMonth ?? null;
  if ((kind === 'WEEKLY') !== (day !== null))
    throw bad(`\`dayOfWeek\` does not fit ${kind}.`, 'Give it with WEEKLY, and only then.');
  if ((kind === 'MONTHLY') !== (dayOfMonth !== null))
    throw bad(`\`dayOfMonth\` does not fit ${kind}.`, 'Give it with MONTHLY, and only then.');
  return { kind, hour, minute: minute ?? 0, dayOfWeek: day === null ? null : days.indexOf(day), dayOfMonth };
}

function timing(input: CreateScheduleInput | UpdateScheduleInput): Pick<ScheduleRecord, 'cron' | 'every'> | null {
  if (input.cron != null && input.every != null) throw bad('Both `cron` and `every` are given.', 'Give one of them.');
  if (input.cron != null) return { cron: cronOf(input.cron), every: null };
  if (input.every != null) return { cron: null, every: everyOf(input.every) };
  return null;
}

/** A new schedule from its input. BAD_USER_INPUT when the parts contradict. */
export function newSchedule(id: string, input: CreateScheduleInput, now: string): ScheduleRecord {
  const when = timing(input);
  if (when === null) throw bad('The schedule does not say when.', 'Give `cron` or `every`.');
  return {
    id,
    name: input.name,
    ...when,
    timeZone: input.timeZone ?? 'UTC',
    overlapPolicy: input.overlapPolicy ?? 'SKIP',
    catchupWindowSeconds: input.catchupWindowSeconds ?? 3_600,
    paused: input.paused ?? false,
    options: sweepOptions(input.options),
    createdAt: now,
    updatedAt: now,
  };
}

/** A stored schedule with the input's changes. BAD_USER_INPUT when the parts contradict. */
export function changedSchedule(stored: ScheduleRecord, input: UpdateScheduleInput, now: string): ScheduleRecord {
  return {
    ...stored,
    ...timing(input),
    name: input.name ?? stored.name,
    timeZone: input.timeZone ?? stored.timeZone,
    overlapPolicy: input.overlapPolicy ?? stored.overlapPolicy,
    catchupWindowSeconds: input.catchupWindowSeconds ?? stored.catchupWindowSeconds,
    options: sweepOptions(input.options, stored.options),
    updatedAt: now,
  };
}
