import { type Command, Option } from 'commander';
import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { addDetectionOptions, type DetectionOptions, detectionInput } from '../detection-options.ts';
import { query, queryAll } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { connectionOf } from '../list-command.ts';
import { oneNamed } from '../only-one.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';
import { safeText } from '../safe-text.ts';
import { addScopeOptions, type ScopeOptions, scopeInput } from '../scope-options.ts';
import { addTagOptions, type TagOptions, tagInput } from '../tag-options.ts';

const fields = `id name cron every { kind hour minute dayOfWeek dayOfMonth } timeZone overlapPolicy catchupWindowSeconds paused
    options { accountIds organizationalUnitIds bucketNames scanObjects samplingPercentage onlyChanged }`;
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
  options: z.object({
    accountIds: z.array(z.string()),
    organizationalUnitIds: z.array(z.string()),
    bucketNames: z.array(z.string()),
    scanObjects: z.boolean(),
    samplingPercentage: z.number(),
    onlyChanged: z.boolean(),
  }),
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

/** `account 111122223333, posture only`; `all` for the whole organization. */
function covers({ options }: Schedule): string {
  const only = (noun: string, names: readonly string[]): string[] =>
    names.length > 2 ? [`${names.length} ${noun}s`] : names.map((name) => `${noun} ${name}`);
  const parts = [
    ...only('account', options.accountIds),
    ...only('unit', options.organizationalUnitIds),
    ...only('bucket', options.bucketNames),
    ...(options.scanObjects ? [] : ['posture only']),
    ...(options.samplingPercentage < 100 ? [`${options.samplingPercentage} % of objects`] : []),
    ...(options.onlyChanged ? [] : ['unchanged objects, too']),
  ];
  return parts.length === 0 ? 'all' : parts.join(', ');
}

const columns: readonly Column<Schedule>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Name', value: ({ name }) => name },
  { title: 'When', value: when },
  { title: 'Time zone', value: ({ timeZone }) => timeZone },
  { title: 'Covers', value: covers },
  { title: 'Overlap', value: ({ overlapPolicy }) => overlapPolicy },
  { title: 'Paused', value: ({ paused }) => (paused ? 'yes' : '') },
];

interface CreateOptions extends DetectionOptions, ScopeOptions, TagOptions {
  readonly cron?: string;
  readonly daily?: string;
  readonly weekly?: string;
  readonly monthly?: string;
  readonly timeZone?: string;
  readonly overlap?: string;
  readonly paused: boolean;
}

const overlaps = ['SKIP', 'BUFFER_ONE', 'BUFFER_ALL', 'CANCEL_OTHER', 'TERMINATE_OTHER', 'ALLOW_ALL'];
const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** `02:30`, `MONDAY 02:30`, `15 02:30` as the API's RecurrenceInput. */
function recurrence(kind: 'DAILY' | 'WEEKLY' | 'MONTHLY', text: string): Record<string, unknown> {
  const parts = /^(?:(\S+)\s+)?(\d{1,2}):(\d{2})$/.exec(text);
  const day = parts?.[1];
  const wrongDay =
    (kind === 'DAILY') !== (day === undefined) ||
    (kind === 'WEEKLY' && !days.includes((day ?? '').toUpperCase())) ||
    (kind === 'MONTHLY' && !/^\d+$/.test(day ?? ''));
  if (parts === null || wrongDay)
    throw new OrgsweepError('USAGE', `"${safeText(text)}" is no time for --${kind.toLowerCase()}.`, {
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

/** Whether there is no time at which it starts a sweep, like a February 31. Asked for behind the making, which no doubt about it shall fail. */
async function neverComes(api: string, id: string): Promise<boolean> {
  const document = 'query Outlook($id: ID!) { schedule(id: $id) { outlook { nextRuns } } }';
  const outlook = z.object({ nextRuns: z.array(z.string()) }).nullable();
  const answer = z.object({ schedule: z.object({ outlook }).nullable() });
  const data = await query(api, document, { id }).catch(() => null);
  return answer.safeParse(data).data?.schedule?.outlook?.nextRuns.length === 0;
}

function allSchedules(api: string): Promise<Schedule[]> {
  const document = `query Schedules($first: Int!, $after: String) { schedules(first: $first, after: $after) {
    nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const page = z.object({ schedules: connectionOf(shape) });
  return queryAll(api, document, {}, (data) => page.parse(data).schedules);
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
      const none = 'No schedule yet. `orgsweep schedule create NAME --daily 02:30` makes one.';
      io.stdout.write(renderRows(format, await allSchedules(api()), columns, none));
    });
  addTagOptions(addDetectionOptions(addScopeOptions(schedule.command('create'))))
    .description('make a schedule')
    .argument('<name>', 'a name that no other has')
    .option('--cron <expression>', 'cron expression')
    .option('--daily <time>', '02:30')
    .option('--weekly <day and time>', '"MONDAY 02:30"')
    .option('--monthly <day and time>', '"15 02:30"')
    .option('--time-zone <zone>', 'IANA name, Europe/Berlin')
    .addOption(new Option('--overlap <policy>', 'when the sweep before still runs (default: SKIP)').choices(overlaps))
    .option('--paused', 'begin paused', false)
    .action(async (name: string, options: CreateOptions) => {
      const input = {
        name,
        ...recurrenceOf(options),
        timeZone: options.timeZone,
        overlapPolicy: options.overlap,
        paused: options.paused,
        options: { ...scopeInput(options), ...detectionInput(options), ...tagInput(options) },
      };
      const data = await query(
        api(),
        `mutation Create($input: CreateScheduleInput!) { createSchedule(input: $input) { schedule { ${fields} } } }`,
        { input },
      );
      const made = z.object({ createSchedule: z.object({ schedule: shape }) }).parse(data).createSchedule.schedule;
      io.stdout.write(renderRows('table', [made], columns, ''));
      if (await neverComes(api(), made.id)) io.stderr.write('That time never comes: no sweep will start by it.\n');
    });
  for (const verb of ['pause', 'resume', 'trigger', 'delete'] as const)
    schedule
      .command(verb)
      .description(verb === 'trigger' ? 'start a sweep of it now' : `${verb} a schedule`)
      .argument('<schedule>', 'its name, its id, or how that begins')
      .action(async (given: string) => {
        const { id } = oneNamed('schedule', 'schedule list', given, await allSchedules(api()));
        await query(api(), `mutation Control($id: ID!) { ${verb}Schedule(id: $id) { __typename } }`, { id });
        io.stdout.write(`${safeText(given)}: ${verb} done\n`);
      });
}
