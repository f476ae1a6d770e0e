import type { Command } from 'commander';
import { z } from 'zod';
import { OrgsweepError, RemediationState } from '../../model/index.ts';
import { ExitCode } from '../exit-codes.ts';
import { query } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { connectionOf, listCommand, timeFilters } from '../list-command.ts';
import { type Column, parseFormat, renderRows } from '../output.ts';
import { parametersOf } from '../parameters-of.ts';
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
import { addRemediationRule } from './remediation-rule.ts';

const eventColumns: readonly Column<RemediationEvent>[] = [
  { title: 'When', value: ({ at }) => at },
  { title: 'Who', value: ({ actor }) => actor },
  { title: 'State', value: ({ state }) => state },
  { title: 'Why', value: ({ detail }) => detail },
];

interface PlanOptions {
  readonly account: string;
  readonly bucket?: string;
  readonly key?: string;
  readonly parameters?: string;
  readonly finding?: string;
  readonly propose: boolean;
}

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
  const mutate = async (mutation: string, start: string, given: Record<string, unknown>, types: string) => {
    const { id } = await findRemediation(api(), start);
    const names = Object.keys(given).map((name) => `, ${name}: $${name}`);
    const document = `mutation Change($id: ID!${types}) { ${mutation}(id: $id${names.join('')}) { remediation { ${fields} } } }`;
    const data = await query(api(), document, { id, ...given }, headers());
    show(z.object({ [mutation]: z.object({ remediation: remediationShape }) }).parse(data)[mutation]!.remediation);
  };

  remediation
    .command('actions')
    .description('list what can be mended')
    .action(async () => {
      const action = z.object({ id: z.string(), target: z.string(), title: z.string() });
      const data = await query(api(), 'query Actions { remediationActions { id target title } }');
      const { remediationActions } = z.object({ remediationActions: z.array(action) }).parse(data);
      const columns = [
        { title: 'Action', value: ({ id }: z.infer<typeof action>) => id },
        { title: 'About', value: ({ target }: z.infer<typeof action>) => target },
        { title: 'Title', value: ({ title }: z.infer<typeof action>) => title },
      ];
      io.stdout.write(renderRows('table', remediationActions, columns, ''));
    });
  remediation
    .command('plan')
    .description('show what an action would change; nothing is written')
    .argument('<action>', 'see `remediation actions`')
    .requiredOption('--account <id>', 'account')
    .option('--bucket <name>', 'bucket')
    .option('--key <key>', 'key of an object')
    .option('--parameters <json>', 'what the action asks for')
    .option('--finding <id>', 'the finding that it is for')
    .option('--propose', 'let it wait for an approval; without it the plan is a dry run', false)
    .action(async (action: string, options: PlanOptions) => {
      const input = {
        action,
        accountId: options.account,
        parameters: parametersOf(options.parameters),
        dryRun: !options.propose,
        ...(options.bucket === undefined ? {} : { bucketName: options.bucket }),
        ...(options.key === undefined ? {} : { objectKey: options.key }),
        ...(options.finding === undefined ? {} : { findingId: options.finding }),
      };
      const document = `mutation Propose($input: ProposeRemediationInput!) { proposeRemediation(input: $input) { remediation { ${fields} } } }`;
      const data = await query(api(), document, { input }, headers());
      const answer = z.object({ proposeRemediation: z.object({ remediation: remediationShape }) });
      show(answer.parse(data).proposeRemediation.remediation);
    });
  remediation
    .command('label')
    .description('show the tags that follow from what the latest scan found in a bucket')
    .requiredOption('--account <id>', 'account')
    .requiredOption('--bucket <name>', 'bucket')
    .option('--propose', 'let it wait for an approval; without it the plan is a dry run', false)
    .action(async ({ account, bucket, propose }: { account: string; bucket: string; propose: boolean }) => {
      const input = { accountId: account, bucketName: bucket, dryRun: !propose };
      const document = `mutation Label($input: ProposeLabelInput!) { proposeLabel(input: $input) { remediation { ${fields} } } }`;
      const data = await query(api(), document, { input }, headers());
      const answer = z.object({ proposeLabel: z.object({ remediation: remediationShape }) });
      show(answer.parse(data).proposeLabel.remediation);
    });
  remediation
    .command('deactivate-key')
    .description('show what would deactivate the AWS access keys that a finding is about')
    .requiredOption('--finding <id>', 'the finding')
    .option('--account <id>', 'the account that owns them; default: the one that their ids name')
    .option('--propose', 'let it wait for an approval; without it the plan is a dry run', false)
    .action(async ({ finding, account, propose }: { finding: string; account?: string; propose: boolean }) => {
      const input = { findingId: finding, accountId: account, dryRun: !propose };
      const document = `mutation Key($input: ProposeKeyDeactivationInput!) { proposeKeyDeactivation(input: $input) { remediations { ${fields} } } }`;
      const data = await query(api(), document, { input }, headers());
      const answer = z.object({ proposeKeyDeactivation: z.object({ remediations: z.array(remediationShape) }) });
      for (const plan of answer.parse(data).proposeKeyDeactivation.remediations) show(plan);
    });
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
      await mutate('approveRemediation', id, { input }, ', $input: ApproveRemediationInput');
    });
  remediation
    .command('reject')
    .description('turn it down')
    .argument('<id>', 'the id or how it begins')
    .option('--reason <text>', 'why')
    .action(async (id: string, { reason }: { reason?: string }) =>
      mutate('rejectRemediation', id, { reason: reason ?? null }, ', $reason: String'),
    );
  remediation
    .command('cancel')
    .description('call off what is not yet written')
    .argument('<id>', 'the id or how it begins')
    .action((id: string) => mutate('cancelRemediation', id, {}, ''));
  remediation
    .command('undo')
    .description('put back what it changed')
    .argument('<id>', 'the id or how it begins')
    .option('--overwrite', 'also what somebody changed after it', false)
    .action((id: string, { overwrite }: { overwrite: boolean }) =>
      mutate('undoRemediation', id, { overwrite }, ', $overwrite: Boolean!'),
    );
  addRemediationRule(remediation, io, api, headers);
  for (const [verb, mutation, text] of [
    ['stop', 'stopRemediations', 'all writes are stopped'],
    ['resume', 'resumeRemediations', 'writes may be made again'],
  ] as const)
    remediation
      .command(verb)
      .description(verb === 'stop' ? 'stop every write, also those under way' : 'let writes be made again')
      .action(async () => {
        await query(api(), `mutation Switch { ${mutation} { stopped } }`, {}, headers());
        io.stdout.write(`${text}\n`);
      });
}
