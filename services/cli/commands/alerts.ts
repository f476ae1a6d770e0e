import type { Command } from 'commander';
import { z } from 'zod';
import { ExternalProvider, ExternalSeverity, ExternalState, OrgsweepError } from '../../model/index.ts';
import { ExitCode } from '../exit-codes.ts';
import { query } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { connectionOf, listCommand, timeFilters } from '../list-command.ts';
import { outputFormats, parseFormat, renderRows } from '../output.ts';
import { outputOf } from '../output-of.ts';
import { keepOwnOptions } from '../own-options.ts';

const document = `query Alerts($first: Int!, $after: String, $filter: ExternalFindingFilter) {
  externalFindings(first: $first, after: $after, filter: $filter) {
    nodes { id provider product type title severity control accountId region bucketName state lastSeen url }
    pageInfo { hasNextPage endCursor }
  }
}`;
const alert = z.object({
  id: z.string(),
  provider: z.string(),
  product: z.string(),
  type: z.string(),
  title: z.string(),
  severity: z.string(),
  control: z.string().nullable(),
  accountId: z.string(),
  region: z.string(),
  bucketName: z.string(),
  state: z.string(),
  lastSeen: z.string(),
  url: z.string(),
});
const answer = z.object({ externalFindings: connectionOf(alert) });
const payload = z.object({
  readExternalFindings: z.object({
    done: z.boolean(),
    places: z.number().nullable(),
    findings: z.number().nullable(),
    gaps: z.number().nullable(),
  }),
});

/** `orgsweep alerts`, `orgsweep alerts read` */
export function addAlerts(program: Command, io: CliIo): void {
  const alerts = listCommand(program, io, {
    name: 'alerts',
    description: 'list what GuardDuty and Security Hub have about buckets, the most severe first',
    document,
    parse: (data) => answer.parse(data).externalFindings,
    filters: {
      '--account <id...>': ['accountIds', 'only these accounts'],
      '--region <region...>': ['regions', 'only these regions'],
      '--bucket <name...>': ['bucketNames', 'only about these buckets'],
      '--provider <provider...>': ['providers', 'GUARD_DUTY, SECURITY_HUB', ExternalProvider],
      '--severity <severity...>': ['severities', 'INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL', ExternalSeverity],
      '--control <control...>': ['controls', 'only these security controls: S3.5'],
      '--state <state...>': ['states', 'ACTIVE, RESOLVED', ExternalState],
      ...timeFilters('last seen by the service', 'lastSeenAfter', 'lastSeenUntil'),
    },
    columns: [
      { title: 'Severity', value: (row) => row.severity },
      { title: 'State', value: (row) => row.state },
      { title: 'Product', value: (row) => row.product },
      { title: 'Account', value: (row) => row.accountId },
      { title: 'Bucket', value: (row) => row.bucketName },
      { title: 'Type or control', value: (row) => row.control ?? row.type },
      { title: 'Title', value: (row) => row.title },
      { title: 'Last seen', value: (row) => row.lastSeen },
    ],
    empty: 'Nothing is known. Each bucket says whether the services were read: `externalFindingReads` of the API.',
  });
  keepOwnOptions(alerts);
  alerts
    .command('read')
    .description('read GuardDuty and Security Hub now, between two sweeps')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .option('--account <id>', 'only this account')
    .action(async (_: object, command: Command) => {
      // `alerts` has an --account of its own, a list, and takes this one for itself wherever it stands.
      const [accountId, ...others] = z.array(z.string()).parse(command.optsWithGlobals()['account'] ?? []);
      if (others.length > 0)
        throw new OrgsweepError('USAGE', '`alerts read` takes one --account, or none for all.', {
          advice: 'Read several accounts one after another.',
        });
      const format = parseFormat(outputOf(command), outputFormats);
      const data = await query(
        String(program.opts()['api']),
        'mutation Read($accountId: ID) { readExternalFindings(accountId: $accountId) { done places findings gaps } }',
        { accountId },
      );
      const { done, ...read } = payload.parse(data).readExternalFindings;
      const columns = [
        { title: 'Places', value: ({ places }: typeof read) => places },
        { title: 'Findings', value: ({ findings }: typeof read) => findings },
        { title: 'Not read', value: ({ gaps }: typeof read) => gaps },
      ];
      if (!done) io.stderr.write('It takes longer; `orgsweep alerts` shows what was read.\n');
      else io.stdout.write(renderRows(format, [read], columns, ''));
      io.exit(done && read.gaps === 0 ? ExitCode.CLEAN : ExitCode.PARTIAL);
    });
}
