import type { Command } from 'commander';
import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { addDetectionOptions, type DetectionOptions, detectionInput } from '../detection-options.ts';
import { query } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';
import { addTagOptions, type TagOptions, tagInput } from '../tag-options.ts';

const fields =
  'id name cron every { kind hour minute dayOfWeek dayOfMonth } timeZone overlapPolicy catchupWindowSeconds paused';
const shape = z.object({
  id: z.string(),
  name: z.string(),
  cron: z.string().nullable(),
  every: z
    .object({
      kind: z.string(),
      hour: z.number(),
      minute: z.number(),
      dayOfWeek: z.string().nullable(),
      dayOfMonth: z.number().nullable(),
    })
    .nullable(),
  timeZone: z.string(),
  overlapPolicy: z.string(),
  catchupWindowSeconds: z.number(),
  paused: z.boolean(),
});
type Schedule = z.infer<typeof shape>;

const two = (value: number): string => String(value).padStart(2, '0');
const when = ({ cron, every }: Schedule): string =>
  every === null
    ? (cron ?? '')
    : `${every.kind} ${every.dayOfWeek ?? every.dayOfMonth ?? ''} ${two(every.hour)}:${two(every.minute)}`.replace(
        / {2,}/g,
        ' ',
      );

const columns: readonly Column<Schedule>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Name', value: ({ name }) => name },
  { title: 'When', value: when },
  { title: 'Time zone', value: ({ timeZone }) => timeZone },
  { title: 'Overlap', value: ({ overlapPolicy }) => overlapPolicy },
  { title: 'Paused', value: ({ paused }) => (paused ? 'yes' : '') },
];

interface CreateOptions extends DetectionOptions, TagOptions {
  readonly cron?: string;
  readonly daily?: string;
  readonly weekly?: string;
  readonly monthly?: string;
  readonly timeZone?: string;
  readonly overlap?: string;
  readonly postureOnly: boolean;
  readonly paused: boolean;
}

/** `02:30`, `MONDAY 02:30`, `15 02:30` as the API's RecurrenceInput. */
function recurrence(kind: 'DAILY' | 'WEEKLY' | 'MONTHLY', text: string): Record<string, unknown> {
  const parts = /^(?:(\S+)\s+)?(\d{1,2}):(\d{2})$/.exec(text);
  const day = parts?.[1];
  if (parts === null || (kind === 'DAILY') !== (day === undefined))
    throw new OrgsweepError('USAGE', `"${text}" is no time for --${kind.toLowerCase()}.`, {
      advice: 'Write --daily 02:30, --weekly "MONDAY 02:30" or --monthly "15 02:30".',
    });
  return {
    kind,
    hour: Number(parts[2]),
    minute: Number(parts[3]),
    ...(kind === 'WEEKLY' ? { dayOfWeek: day?.toUpperCase() } : {}),
    ...(kind === 'MONTHLY' ? { dayOfMonth: Number(day) } : {}),
  };
}

function recurrenceOf(options: CreateOptions): Record<string, unknown> {
  const given = [options.cron, options.daily, options.weekly, options.monthly].filter((value) => value !== undefined);
  if (given.length !== 1)
    throw new OrgsweepError('USAGE', 'Say when, once.', {
      advice: 'Give one of --cron, --daily, --weekly and --monthly.',
    });
  if (options.daily !== undefined) return { every: recurrence('DAILY', options.daily) };
  if (options.weekly !== undefined) return { every: recurrence('WEEKLY', options.weekly) };
  if (options.monthly !== undefined) return { every: recurrence('MONTHLY', options.monthly) };
  return { cron: options.cron };
}

/** `orgsweep schedule list|create|pause|resume|trigger|delete`. */
export function addSchedule(program: Command, io: CliIo): void {
  const api = (): string => String(program.opts()['api']);
  const schedule = program.command('schedule').description('sweeps that start by themselves');
  schedule
    .command('list')
    .description('list schedules')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .action(async (options: { readonly output: string }) => {
      const format = parseFormat(options.output, outputFormats);
      const data = await query(api(), `query Schedules { schedules(first: 200) { nodes { ${fields} } } }`);
      const { nodes } = z.object({ schedules: z.object({ nodes: z.array(shape) }) }).parse(data).schedules;
      io.stdout.write(
        renderRows(format, nodes, columns, 'No schedule yet. `orgsweep schedule create NAME --daily 02:30` makes one.'),
      );
    });
  addTagOptions(addDetectionOptions(schedule.command('create')))
    .description('make a schedule')
    .argument('<name>', 'a name')
    .option('--cron <expression>', 'cron expression')
    .option('--daily <time>', '02:30')
    .option('--weekly <day and time>', '"MONDAY 02:30"')
    .option('--monthly <day and time>', '"15 02:30"')
    .option('--time-zone <zone>', 'IANA name, Europe/Berlin')
    .option('--overlap <policy>', 'SKIP, BUFFER_ONE, BUFFER_ALL, CANCEL_OTHER, TERMINATE_OTHER or ALLOW_ALL')
    .option('--posture-only', 'its sweeps read no objects', false)
    .option('--paused', 'begin paused', false)
    .action(async (name: string, options: CreateOptions) => {
      const input = {
        name,
        ...recurrenceOf(options),
        timeZone: options.timeZone,
        overlapPolicy: options.overlap,
        paused: options.paused,
        options: { scanObjects: !options.postureOnly, ...detectionInput(options), ...tagInput(options) },
      };
      const data = await query(
        api(),
        `mutation Create($input: CreateScheduleInput!) { createSchedule(input: $input) { schedule { ${fields} } } }`,
        { input },
      );
      const made = z.object({ createSchedule: z.object({ schedule: shape }) }).parse(data).createSchedule.schedule;
      io.stdout.write(renderRows('table', [made], columns, ''));
    });
  for (const verb of ['pause', 'resume', 'trigger', 'delete'] as const)
    schedule
      .command(verb)
      .description(verb === 'trigger' ? 'start a sweep of it now' : `${verb} a schedule`)
      .argument('<id>', 'the schedule')
      .action(async (id: string) => {
        await query(api(), `mutation Control($id: ID!) { ${verb}Schedule(id: $id) { __typename } }`, { id });
        io.stdout.write(`${id}: ${verb} done\n`);
      });
}
