import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { ExitCode } from '../exit-codes.ts';
import { query } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { outputFormats, parseFormat, renderRows } from '../output.ts';
import { safeText } from '../safe-text.ts';
import {
  allSinks,
  deadColumns,
  deadLetters,
  findSink,
  kindColumns,
  type Sink,
  sinkColumns,
  sinkFields,
  sinkKinds,
  sinkShape,
} from '../sink-query.ts';
import { type RoutingOptions, routingOf, withRouting } from '../sink-routing.ts';
import { wholeNumber } from '../whole-number.ts';

const examples = `
Examples:
  orgsweep sink create siem --kind sqs --config '{"queueUrl":"https://sqs.eu-central-1.amazonaws.com/111122223333/findings","region":"eu-central-1"}'
  orgsweep sink create privacy --kind jira --config jira.json --label PHI --unit ou-ab12-cdefgh34 --min-severity HIGH
  orgsweep sink create on-call --kind slack --config '{"urlSecretName":"SLACK"}' --status NEW REOPENED --quiet-hours 22:00-07:00 --time-zone Europe/Berlin

A secret that a configuration names NAME is ORGSWEEP_SECRET_NAME in the worker's environment.
`;

interface CreateOptions extends RoutingOptions {
  readonly kind: string;
  readonly config?: string;
  readonly dryRun: boolean;
}

interface UpdateOptions extends RoutingOptions {
  readonly name?: string;
  readonly config?: string;
  readonly afresh: boolean;
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

/** The change that the options ask for; what they do not name of the routing stays. */
async function changeOf(sink: Sink, { name, config, afresh, ...options }: UpdateOptions) {
  const given = routingOf(options);
  const kept = afresh ? [] : Object.entries(sink.routing).filter(([, value]) => value !== null);
  const touched = afresh || Object.keys(given).length > 0;
  const input = {
    ...(name === undefined ? {} : { name }),
    ...(config === undefined ? {} : { config: await readConfig(config) }),
    ...(touched ? { routing: { ...Object.fromEntries(kept), ...given } } : {}),
  };
  if (Object.keys(input).length > 0) return input;
  throw new OrgsweepError('USAGE', 'There is nothing to change.', {
    advice: 'Say what: `orgsweep sink update --help` lists it.',
  });
}

/** `orgsweep sink list|kinds|create|update|test|dead|replay|enable|disable|delete`. */
export function addSink(program: Command, io: CliIo): void {
  const api = (): string => String(program.opts()['api']);
  const sink = program.command('sink').description('places that findings go to');
  sink
    .command('list')
    .description('list sinks and how they fare')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .action(async (options: { readonly output: string }) => {
      const format = parseFormat(options.output, outputFormats);
      const none =
        'No sink yet. `orgsweep sink create NAME --kind webhook --config FILE` makes one; `orgsweep sink kinds` lists kinds.';
      io.stdout.write(renderRows(format, await allSinks(api()), sinkColumns, none));
    });
  sink
    .command('kinds')
    .description('list the kinds of sinks there are, and what each takes as its configuration')
    .option('-o, --output <format>', 'table, json (with the JSON Schema of the configuration), jsonl or csv', 'table')
    .action(async (options: { readonly output: string }) => {
      const format = parseFormat(options.output, outputFormats);
      io.stdout.write(renderRows(format, await sinkKinds(api()), kindColumns, ''));
    });
  withRouting(
    sink
      .command('create')
      .description('let findings that meet all conditions go somewhere; news from before is not sent')
      .argument('<name>', 'a name')
      .requiredOption('--kind <id>', 'webhook, security-hub, event-bridge, …: see `sink kinds`')
      .option(
        '--config <json or file>',
        'what the kind asks for; names secrets (ORGSWEEP_SECRET_NAME at the worker), holds none',
      ),
  )
    .option('--dry-run', 'only tell how much news of the last 30 days it would have got', false)
    .addHelpText('after', examples)
    .action(async (name: string, { kind, config, dryRun, ...options }: CreateOptions) => {
      const routing = routingOf(options);
      if (dryRun) {
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
        `mutation Create($input: CreateSinkInput!) { createSink(input: $input) { sink { ${sinkFields} } } }`,
        { input: { name, kind, config: await readConfig(config), routing } },
      );
      const made = z.object({ createSink: z.object({ sink: sinkShape }) }).parse(data).createSink.sink;
      io.stdout.write(renderRows('table', [made], sinkColumns, ''));
    });
  withRouting(
    sink
      .command('update')
      .description(
        'change what is given, and keep all else; what waits already goes by the new configuration and the old routing',
      )
      .argument('<sink>', 'its name, its id, or how that begins')
      .option('--name <name>', 'another name')
      .option('--config <json or file>', 'in the place of all that was configured')
      .option('--afresh', 'without the conditions that were there', false),
  ).action(async (given: string, options: UpdateOptions) => {
    const found = await findSink(api(), given);
    const input = await changeOf(found, options);
    const document = `mutation Update($id: ID!, $input: UpdateSinkInput!) { updateSink(id: $id, input: $input) { sink { ${sinkFields} } } }`;
    const data = await query(api(), document, { id: found.id, input });
    const changed = z.object({ updateSink: z.object({ sink: sinkShape }) }).parse(data).updateSink.sink;
    io.stdout.write(renderRows('table', [changed], sinkColumns, ''));
  });
  sink
    .command('dead')
    .description('list what a sink did not take, and why')
    .argument('<sink>', 'its name, its id, or how that begins')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .option('--limit <count>', 'the latest so many, at most 500', '50')
    .action(async (given: string, options: { readonly output: string; readonly limit: string }) => {
      const format = parseFormat(options.output, outputFormats);
      const { id } = await findSink(api(), given);
      const letters = await deadLetters(api(), id, wholeNumber('--limit', options.limit, 1, 500));
      io.stdout.write(renderRows(format, letters, deadColumns, 'No dead letters.'));
    });
  const act = (verb: string, text: string, run: (found: Sink) => Promise<string>): void => {
    sink
      .command(verb)
      .description(text)
      .argument('<sink>', 'its name, its id, or how that begins')
      .action(async (given: string) => {
        io.stdout.write(`${safeText(given)}: ${await run(await findSink(api(), given))}\n`);
      });
  };
  act('test', 'send one made-up finding', async ({ id }) => {
    const data = await query(api(), 'mutation Test($id: ID!) { testSink(id: $id) { outcome code detail } }', { id });
    const answer = z.object({ outcome: z.string(), code: z.string().nullable(), detail: z.string().nullable() });
    const { outcome, code, detail } = z.object({ testSink: answer }).parse(data).testSink;
    if (outcome === 'DELIVERED') return 'delivered';
    io.stderr.write(`${safeText(detail ?? 'It may get through later.')}\n`);
    io.exit(ExitCode.FAILED);
    return [outcome, code].filter((part) => part !== null).join(' ');
  });
  act('replay', 'queue the dead letters of a sink anew', async ({ id }) => {
    const data = await query(api(), 'mutation Replay($id: ID!) { replaySink(id: $id) { replayed } }', { id });
    return `${z.object({ replaySink: z.object({ replayed: z.number() }) }).parse(data).replaySink.replayed} queued anew`;
  });
  const set = async (id: string, enabled: boolean): Promise<void> => {
    const document =
      'mutation Set($id: ID!, $input: UpdateSinkInput!) { updateSink(id: $id, input: $input) { __typename } }';
    await query(api(), document, { id, input: { enabled } });
  };
  act('enable', 'send again', async ({ id }) => {
    await set(id, true);
    return 'on';
  });
  act(
    'disable',
    'send nothing: what waits goes on waiting, and what is news meanwhile is not sent later',
    async ({ id }) => {
      await set(id, false);
      return 'off';
    },
  );
  act('delete', 'delete a sink, with what waits for it', async ({ id }) => {
    await query(api(), 'mutation Delete($id: ID!) { deleteSink(id: $id) { deletedSinkId } }', { id });
    return 'deleted';
  });
}
