import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { query, queryAll } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { connectionOf } from '../list-command.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';
import { safeText } from '../safe-text.ts';
import { wholeNumber } from '../whole-number.ts';

const fields = 'id name kind enabled health { pending delivered dead lastDeliveredAt lastCode }';
const shape = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  enabled: z.boolean(),
  health: z.object({
    pending: z.number(),
    delivered: z.number(),
    dead: z.number(),
    lastDeliveredAt: z.string().nullable(),
    lastCode: z.string().nullable(),
  }),
});
type Sink = z.infer<typeof shape>;

const columns: readonly Column<Sink>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Name', value: ({ name }) => name },
  { title: 'Kind', value: ({ kind }) => kind },
  { title: 'On', value: ({ enabled }) => (enabled ? 'yes' : 'no') },
  { title: 'Waiting', value: ({ health }) => health.pending },
  { title: 'Delivered', value: ({ health }) => health.delivered },
  { title: 'Dead', value: ({ health }) => health.dead },
  { title: 'Last', value: ({ health }) => health.lastDeliveredAt },
  { title: 'Failure', value: ({ health }) => health.lastCode },
];

interface CreateOptions {
  readonly kind: string;
  readonly config?: string;
  readonly minSeverity?: string;
  readonly status?: readonly string[];
  readonly account?: readonly string[];
  readonly digestMinutes?: string;
  readonly sweeps: boolean;
  readonly dryRun: boolean;
}

/** JSON itself, or a file that holds it. */
async function readConfig(text: string | undefined): Promise<unknown> {
  if (text === undefined) return {};
  const advice =
    'Give JSON, or the path of a file that holds it, like --config \'{"queueUrl":"…","region":"eu-central-1"}\'.';
  try {
    return JSON.parse(text.trimStart().startsWith('{') ? text : await readFile(text, 'utf8'));
  } catch (cause) {
    throw new OrgsweepError('USAGE', '--config cannot be read as JSON.', { advice, cause });
  }
}

function routingOf({ minSeverity, status, account, digestMinutes, sweeps }: CreateOptions) {
  return {
    ...(minSeverity === undefined ? {} : { minSeverity: minSeverity.toUpperCase() }),
    ...(status === undefined ? {} : { statuses: status.map((each) => each.toUpperCase()) }),
    ...(account === undefined ? {} : { accountIds: account }),
    ...(sweeps ? {} : { sweeps }),
    ...(digestMinutes === undefined ? {} : { digestMinutes: wholeNumber('--digest-minutes', digestMinutes, 1, 1_440) }),
  };
}

/** `orgsweep sink list|kinds|create|test|replay|enable|disable|delete`. */
export function addSink(program: Command, io: CliIo): void {
  const api = (): string => String(program.opts()['api']);
  const sink = program.command('sink').description('places that findings go to');
  sink
    .command('list')
    .description('list sinks and how they fare')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .action(async (options: { readonly output: string }) => {
      const format = parseFormat(options.output, outputFormats);
      const document = `query Sinks($first: Int!, $after: String) { sinks(first: $first, after: $after) {
        nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
      const page = z.object({ sinks: connectionOf(shape) });
      const nodes = await queryAll(api(), document, {}, (data) => page.parse(data).sinks, 10_000);
      const none =
        'No sink yet. `orgsweep sink create NAME --kind webhook --config FILE` makes one; `orgsweep sink kinds` lists kinds.';
      io.stdout.write(renderRows(format, nodes, columns, none));
    });
  sink
    .command('kinds')
    .description('list the kinds of sinks there are')
    .action(async () => {
      const kind = z.object({ id: z.string(), title: z.string() });
      const data = await query(api(), 'query Kinds { sinkKinds { id title } }');
      const { sinkKinds } = z.object({ sinkKinds: z.array(kind) }).parse(data);
      const titles: readonly Column<z.infer<typeof kind>>[] = [
        { title: 'Kind', value: ({ id }) => id },
        { title: 'Title', value: ({ title }) => title },
      ];
      io.stdout.write(renderRows('table', sinkKinds, titles, ''));
    });
  sink
    .command('create')
    .description('let findings go somewhere; news from before is not sent')
    .argument('<name>', 'a name')
    .requiredOption('--kind <kind>', 'webhook, security-hub, event-bridge, …: see `sink kinds`')
    .option(
      '--config <json or file>',
      'what the kind asks for; names secrets (ORGSWEEP_SECRET_NAME at the worker), holds none',
    )
    .option('--min-severity <severity>', 'LOW, MEDIUM, HIGH or CRITICAL')
    .option('--status <status...>', 'NEW, ACTIVE (changed), RESOLVED, REOPENED')
    .option('--account <id...>', 'only these accounts')
    .option('--digest-minutes <minutes>', 'collect for so long')
    .option('--no-sweeps', 'no news of ends of sweeps and of what they did not look at')
    .option('--dry-run', 'only tell how much news of the last 30 days it would have got', false)
    .action(async (name: string, options: CreateOptions) => {
      const routing = routingOf(options);
      if (options.dryRun) {
        const data = await query(
          api(),
          'query Preview($routing: RoutingInput!) { routingPreview(routing: $routing) }',
          { routing },
        );
        const { routingPreview } = z.object({ routingPreview: z.number() }).parse(data);
        io.stdout.write(`It would have got ${routingPreview} in the last 30 days.\n`);
        return;
      }
      const data = await query(
        api(),
        `mutation Create($input: CreateSinkInput!) { createSink(input: $input) { sink { ${fields} } } }`,
        { input: { name, kind: options.kind, config: await readConfig(options.config), routing } },
      );
      const made = z.object({ createSink: z.object({ sink: shape }) }).parse(data).createSink.sink;
      io.stdout.write(renderRows('table', [made], columns, ''));
    });
  sink
    .command('test')
    .description('send one made-up finding')
    .argument('<id>', 'the sink')
    .action(async (id: string) => {
      const data = await query(api(), 'mutation Test($id: ID!) { testSink(id: $id) { outcome code detail } }', { id });
      const answer = z.object({ outcome: z.string(), code: z.string().nullable(), detail: z.string().nullable() });
      const { outcome, code, detail } = z.object({ testSink: answer }).parse(data).testSink;
      if (outcome !== 'DELIVERED')
        throw new OrgsweepError('NETWORK', `${safeText(id)}: ${outcome} ${code ?? ''}`, {
          advice: detail ?? 'It may get through later.',
        });
      io.stdout.write(`${safeText(id)}: delivered\n`);
    });
  sink
    .command('replay')
    .description('queue the dead letters of a sink anew')
    .argument('<id>', 'the sink')
    .action(async (id: string) => {
      const data = await query(api(), 'mutation Replay($id: ID!) { replaySink(id: $id) { replayed } }', { id });
      const { replayed } = z.object({ replaySink: z.object({ replayed: z.number() }) }).parse(data).replaySink;
      io.stdout.write(`${safeText(id)}: ${replayed} queued anew\n`);
    });
  for (const [verb, enabled] of [
    ['enable', true],
    ['disable', false],
  ] as const)
    sink
      .command(verb)
      .description(enabled ? 'send again' : 'send nothing; what waits goes on waiting')
      .argument('<id>', 'the sink')
      .action(async (id: string) => {
        const input = { enabled };
        await query(
          api(),
          'mutation Set($id: ID!, $input: UpdateSinkInput!) { updateSink(id: $id, input: $input) { __typename } }',
          { id, input },
        );
        io.stdout.write(`${safeText(id)}: ${verb} done\n`);
      });
  sink
    .command('delete')
    .description('delete a sink, with what waits for it')
    .argument('<id>', 'the sink')
    .action(async (id: string) => {
      await query(api(), 'mutation Delete($id: ID!) { deleteSink(id: $id) { deletedSinkId } }', { id });
      io.stdout.write(`${safeText(id)}: deleted\n`);
    });
}
