import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { OrgsweepError, SweepStatus, sweepFailure } from '../../model/index.ts';
import { addDetectionOptions, type DetectionOptions, detectionInput } from '../detection-options.ts';
import { ExitCode } from '../exit-codes.ts';
import type { CliIo } from '../io.ts';
import { addFilters, moreThan, timeFilters } from '../list-command.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';
import { outputOf } from '../output-of.ts';
import { keepOwnOptions } from '../own-options.ts';
import { bar, bytesText, Progress } from '../progress.ts';
import { safeText } from '../safe-text.ts';
import { addScopeOptions, type ScopeOptions, scopeInput } from '../scope-options.ts';
import {
  type CliSweep,
  controlSweep,
  coverageGaps,
  findSweep,
  getSweep,
  listSweeps,
  startSweep,
} from '../sweep-query.ts';
import { addTagOptions, type TagOptions, tagInput } from '../tag-options.ts';
import { wholeNumber } from '../whole-number.ts';

/** `2 buckets PROPOSED, 14 objects PROPOSED`: the labels that follow from a sweep, once it has ended. */
const labelsText = ({ labelPlans }: CliSweep): string =>
  labelPlans
    .map(({ action, state, count }) => {
      const what = action === 'label-object' ? 'object' : 'bucket';
      return `${count} ${what}${count === 1 ? '' : 's'} ${state}`;
    })
    .join(', ');

const columns: readonly Column<CliSweep>[] = [
  { title: 'Sweep', value: ({ id }) => id },
  { title: 'Status', value: ({ status }) => status },
  { title: 'Accounts', value: ({ totals }) => `${totals.accountsSwept} of ${totals.accountsTotal}` },
  { title: 'Buckets', value: ({ totals }) => totals.bucketsTotal },
  { title: 'Objects', value: ({ totals }) => totals.objectsListed },
  { title: 'Not wholly read', value: ({ totals }) => totals.objectsPartial + totals.objectsSkipped },
  { title: 'With pictures', value: ({ totals }) => totals.objectsWithPictures },
  { title: 'Read', value: ({ totals }) => bytesText(totals.bytesRead) },
  { title: 'Findings', value: ({ totals }) => totals.findings },
  { title: 'Labels', value: labelsText },
  { title: 'Started', value: ({ startedAt }) => startedAt },
  { title: 'Failure', value: ({ failure }) => failure?.code ?? null },
];

const over = ({ status }: CliSweep): boolean => !['PENDING', 'RUNNING', 'PAUSED'].includes(status);

/** An API that is started anew, or whose store or Temporal is, comes back within this. */
const patienceMs = 120_000;

/** The sweep, as soon as the API answers again: a sweep of hours must not look failed because of a restart. */
async function patiently(api: string, id: string): Promise<CliSweep | null> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await getSweep(api, id);
    } catch (error) {
      if (!(error instanceof OrgsweepError) || !error.retryable || Date.now() > until) throw error;
      await sleep(1_000);
    }
  }
}

/** Follows a sweep to its end and returns the exit code that it deserves. */
async function follow(api: string, id: string, io: CliIo, quiet: boolean): Promise<ExitCode> {
  // Before the listener that ends the process.
  const goesOn = (): void =>
    void io.stderr.write(`\nThe sweep goes on: \`orgsweep sweep watch ${id}\`, or \`cancel\`.\n`);
  process.prependOnceListener('SIGINT', goesOn);
  try {
    return await followed(api, id, io, quiet);
  } finally {
    process.off('SIGINT', goesOn);
  }
}

async function followed(api: string, id: string, io: CliIo, quiet: boolean): Promise<ExitCode> {
  const progress = new Progress(io.stderr, quiet);
  for (let first = true; ; first = false) {
    const sweep = await (first ? getSweep : patiently)(api, id);
    if (sweep === null)
      throw new OrgsweepError('NOT_FOUND', `There is no sweep ${id}.`, { advice: '`orgsweep sweep list` shows them.' });
    if (over(sweep)) {
      progress.done();
      const gaps = await coverageGaps(api, id);
      if (!quiet) for (const gap of gaps) io.stderr.write(`${safeText(gap)}\n`);
      if (sweep.status === 'FAILED') {
        const { code, text, advice } = sweep.failure ?? sweepFailure('INTERNAL');
        io.stderr.write(`The sweep failed. ${safeText(`${code}: ${text}`)}\n  ${safeText(advice)}\n`);
        return ExitCode.FAILED;
      }
      return sweep.status === 'COMPLETE' ? ExitCode.CLEAN : ExitCode.PARTIAL;
    }
    const { totals } = sweep;
    progress.show(
      () =>
        `${sweep.status.padEnd(7)} accounts ${bar(sweep.progress.accountsDone, totals.accountsTotal)}  buckets ${bar(totals.bucketsScanned, totals.bucketsTotal, 12)}  ${totals.objectsListed} objects, ${bytesText(totals.bytesRead)}, ${totals.findings} findings`,
    );
    await sleep(500);
  }
}

interface SweepOptions extends DetectionOptions, ScopeOptions, TagOptions {
  readonly output: string;
  readonly token?: string;
  readonly detach: boolean;
  readonly quiet: boolean;
}

/** `orgsweep sweep`, `sweep list`, `sweep pause|resume|cancel|watch ID`. */
export function addSweep(program: Command, io: CliIo): void {
  const api = (): string => String(program.opts()['api']);
  const sweep = addTagOptions(addDetectionOptions(addScopeOptions(program.command('sweep'))))
    .description('sweep the organization, or a part of it, and follow it to its end')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .option('--token <text>', 'the same token starts one sweep only, however often it is sent')
    .option('-d, --detach', 'start it and do not wait', false)
    .option('-q, --quiet', 'no progress', false)
    .action(async (options: SweepOptions) => {
      const format = parseFormat(options.output, outputFormats);
      const started = await startSweep(api(), {
        ...scopeInput(options),
        ...detectionInput(options),
        ...tagInput(options),
        clientToken: options.token,
      });
      const code = options.detach ? ExitCode.CLEAN : await follow(api(), started.id, io, options.quiet);
      const now = (await getSweep(api(), started.id)) ?? started;
      io.stdout.write(renderRows(format, [now], columns, ''));
      io.exit(code);
    });
  const list = sweep
    .command('list')
    .description('list sweeps, the newest first')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .option('--limit <count>', 'rows at most', '50');
  const filterOf = addFilters(list, {
    '--status <status...>': ['statuses', 'RUNNING, COMPLETE, PARTIAL, FAILED, …', SweepStatus],
    ...timeFilters('started', 'startedAfter', 'startedUntil'),
  });
  list.action(async (options: Readonly<Record<string, unknown>>, command: Command) => {
    const format = parseFormat(outputOf(command), outputFormats);
    const most = wholeNumber('--limit', String(options['limit']), 1, Number.MAX_SAFE_INTEGER);
    const { nodes, more } = await listSweeps(api(), filterOf(options), most);
    io.stdout.write(renderRows(format, nodes, columns, 'No sweep. `orgsweep sweep` starts one.'));
    if (more) io.stderr.write(moreThan(nodes.length));
  });
  for (const verb of ['pause', 'resume', 'cancel'] as const)
    sweep
      .command(verb)
      .description(`${verb} a sweep`)
      .argument('<id>', 'the id or how it begins')
      .action(async (start: string) => {
        const { id } = await findSweep(api(), start);
        io.stdout.write(renderRows('table', [await controlSweep(api(), verb, id)], columns, ''));
      });
  sweep
    .command('watch')
    .description('follow a sweep to its end')
    .argument('<id>', 'the id or how it begins')
    .option('-q, --quiet', 'no progress', false)
    .action(async (start: string, _: object, command: Command) => {
      const { id } = await findSweep(api(), start);
      io.exit(await follow(api(), id, io, command.optsWithGlobals()['quiet'] === true));
    });
  keepOwnOptions(sweep);
}
