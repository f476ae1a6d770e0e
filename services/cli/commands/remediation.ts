import type { Command } from 'commander';
import { z } from 'zod';
import { OrgsweepError, RemediationState } from '../../model/index.ts';
import { ExitCode } from '../exit-codes.ts';
import { query } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { connectionOf, listCommand, timeFilters } from '../list-command.ts';
import { type Column, parseFormat, renderRows } from '../output.ts';
import {
  remediationFields as fields,
  findRemediation,
  markLine,
  type Remediation,
  type RemediationEvent,
  remediationColumns,
  remediationShape,
  targetOf,
  wentWell,
  wholeRemediation,
} from '../remediation-query.ts';
import { safeText } from '../safe-text.ts';
import { timeOf } from '../time-of.ts';
import { addRemediationPlans } from './remediation-plan.ts';
import { addRemediationRule } from './remediation-rule.ts';

const eventColumns: readonly Column<RemediationEvent>[] = [
  { title: 'When', value: ({ at }) => at },
  { title: 'Who', value: ({ actor }) => actor },
  { title: 'State', value: ({ state }) => state },
  { title: 'Why', value: ({ detail }) => detail },
];

/** `orgsweep remediation actions|plan|label|deactivate-key|list|show|approve|reject|cancel|undo|stop|resume|rule`. */
export function addRemediation(program: Command, io: CliIo): void {
  const remediation = program
    .command('remediation')
    .description('mend what was found: plan, approve, undo')
    .option('--as <name>', 'who you are: whoever proposes cannot approve');
  const api = (): string => String(program.opts()['api']);
  const headers = (): Record<string, string> => {
    const name: unknown = remediation.opts()['as'];
    if (typeof name !== 'string') return {};
    if (!/^[\w.@-]{1,64}$/.test(name))
      throw new OrgsweepError('USAGE', `--as: "${safeText(name.slice(0, 64))}" is no name.`, {
        advice: 'Use letters without accents, digits, dots, dashes and @, at most 64.',
      });
    return { 'x-orgsweep-actor': name };
  };
  const show = (plan: Remediation): void => {
    const { id, state, reason, advice, diff } = plan;
    const head = `${id.slice(0, 12)} ${plan.action} ${safeText(targetOf(plan))}: ${state}`;
    const lines = diff.split('\n').map(safeText).join('\n');
    const mark = markLine(plan);
    const marked = mark === undefined ? '' : `${safeText(mark)}\n`;
    io.stdout.write(
      `${reason === null ? head : `${head} (${safeText(reason)})`}\n${marked}${lines}${diff === '' ? '' : '\n'}`,
    );
    if (advice !== null) io.stderr.write(`${advice}\n`);
    if (!wentWell(state)) io.exit(ExitCode.FAILED);
  };
  /** `types` of what is given, in its order. */
  const ask = async (mutation: string, types: readonly string[], given: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(given);
    const declared = names.map((name, at) => `$${name}: ${types[at]}`).join(', ');
    const passed = names.map((name) => `${name}: $${name}`).join(', ');
    const document = `mutation Change(${declared}) { ${mutation}(${passed}) { remediation { ${fields} } } }`;
    const data = await query(api(), document, given, headers());
    show(z.object({ [mutation]: z.object({ remediation: remediationShape }) }).parse(data)[mutation]!.remediation);
  };
  const mutate = async (mutation: string, start: string, types: readonly string[], given: Record<string, unknown>) => {
    const { id } = await findRemediation(api(), start);
    await ask(mutation, ['ID!', ...types], { id, ...given });
  };

  addRemediationPlans(remediation, io, { api, headers, ask, show });
  const page = z.object({ remediations: connectionOf(remediationShape) });
  listCommand(remediation, io, {
    name: 'list',
    description: 'list remediations, the newest first',
    document: `query Remediations($first: Int!, $after: String, $filter: RemediationFilter) {
      remediations(first: $first, after: $after, filter: $filter) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
    parse: (data) => page.parse(data).remediations,
    filters: {
      '--account <id...>': ['accountIds', 'only in these accounts'],
      '--bucket <name...>': ['bucketNames', 'only of these buckets'],
      '--action <action...>': ['actions', 'only of these actions'],
      '--state <state...>': ['states', 'PROPOSED, SCHEDULED, SUCCEEDED, REFUSED, …', RemediationState],
      ...timeFilters('proposed', 'proposedAfter', 'proposedUntil'),
    },
    columns: remediationColumns,
    empty: 'No remediation. `orgsweep remediation plan ACTION --account ID --bucket NAME` plans one.',
  });
  remediation
    .command('show')
    .description('show a remediation with its changes, and what became of it')
    .argument('<id>', 'the id or how it begins')
    .option('-o, --output <format>', 'table or json', 'table')
    .action(async (start: string, { output }: { readonly output: string }) => {
      const format = parseFormat(output, ['table', 'json']);
      const { id } = await findRemediation(api(), start);
      const whole = await wholeRemediation(api(), id);
      if (whole === null)
        throw new OrgsweepError('NOT_FOUND', `There is no remediation "${id}".`, {
          advice: '`remediation list` lists them.',
        });
      if (format === 'json') io.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
      else {
        show(whole);
        io.stdout.write(renderRows('table', whole.events, eventColumns, ''));
      }
    });
  remediation
    .command('approve')
    .description('let it be written; never by whoever proposed it')
    .argument('<id>', 'the id or how it begins')
    .option('--not-before <time>', 'ISO 8601: a notice period, of which sinks tell the owner and a tag of the bucket')
    .option('--comment <text>', 'what there is to say')
    .action(async (id: string, { notBefore, comment }: { notBefore?: string; comment?: string }) => {
      const input = {
        ...(notBefore === undefined ? {} : { notBefore: timeOf('--not-before', notBefore) }),
        ...(comment === undefined ? {} : { comment }),
      };
      await mutate('approveRemediation', id, ['ApproveRemediationInput'], { input });
    });
  remediation
    .command('reject')
    .description('turn it down')
    .argument('<id>', 'the id or how it begins')
    .option('--reason <text>', 'why')
    .action(async (id: string, { reason }: { reason?: string }) =>
      mutate('rejectRemediation', id, ['String'], { reason: reason ?? null }),
    );
  remediation
    .command('cancel')
    .description('call off what is not yet written')
    .argument('<id>', 'the id or how it begins')
    .action((id: string) => mutate('cancelRemediation', id, [], {}));
  remediation
    .command('undo')
    .description('put back what it changed')
    .argument('<id>', 'the id or how it begins')
    .option('--overwrite', 'also what somebody changed after it', false)
    .action((id: string, { overwrite }: { overwrite: boolean }) =>
      mutate('undoRemediation', id, ['Boolean!'], { overwrite }),
    );
  addRemediationRule(remediation, io, api, headers);
  for (const [verb, description, said] of [
    ['stop', 'stop every write, also those under way', 'all writes are stopped'],
    ['resume', 'let writes be made again', 'writes may be made again'],
  ] as const)
    remediation
      .command(verb)
      .description(description)
      .action(async () => {
        await query(api(), `mutation Switch { ${verb}Remediations { stopped } }`, {}, headers());
        io.stdout.write(`${said}\n`);
      });
}
