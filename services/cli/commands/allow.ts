import type { Command } from 'commander';
import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { ExitCode } from '../exit-codes.ts';
import { query, queryAll } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { connectionOf } from '../list-command.ts';
import { oneNamed } from '../only-one.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';
import { safeText } from '../safe-text.ts';
import { timeOf } from '../time-of.ts';

const fields = `id version name regex s3Text { accountId bucketName objectKey } accountIds organizationalUnitIds bucketNames
  expiresAt status { code description version checkedAt } hits { sweepId hits buckets }`;
const shape = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  regex: z.string().nullable(),
  s3Text: z.object({ accountId: z.string().nullable(), bucketName: z.string(), objectKey: z.string() }).nullable(),
  accountIds: z.array(z.string()),
  organizationalUnitIds: z.array(z.string()),
  bucketNames: z.array(z.string()),
  expiresAt: z.string().nullable(),
  status: z
    .object({
      code: z.string(),
      description: z.string().nullable(),
      version: z.number().nullable(),
      checkedAt: z.string().nullable(),
    })
    .nullable(),
  hits: z.object({ sweepId: z.string(), hits: z.number(), buckets: z.number() }).nullable(),
});
type AllowList = z.infer<typeof shape>;

const where = ({ accountIds, organizationalUnitIds, bucketNames }: AllowList): string =>
  [...accountIds, ...organizationalUnitIds, ...bucketNames].join(', ') || 'everywhere';

/** Of another version than the newest, it says which. */
function statusOf({ status, version, expiresAt }: AllowList): string {
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.now()) return 'EXPIRED';
  if (status === null) return 'not read yet';
  return status.version === null || status.version === version
    ? status.code
    : `${status.code} (version ${status.version})`;
}

const columns: readonly Column<AllowList>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Version', value: ({ version }) => version },
  { title: 'Name', value: ({ name }) => name },
  { title: 'Values', value: ({ regex, s3Text }) => regex ?? `s3://${s3Text?.bucketName}/${s3Text?.objectKey}` },
  { title: 'Where', value: where },
  { title: 'Until', value: ({ expiresAt }) => expiresAt },
  { title: 'Status', value: statusOf },
  { title: 'As of', value: ({ status }) => status?.checkedAt ?? null },
  { title: 'Kept back', value: ({ hits }) => hits?.hits ?? 0 },
];

interface CreateOptions {
  readonly regex?: string;
  readonly s3?: string;
  readonly s3Account?: string;
  readonly s3Region?: string;
  readonly account?: string[];
  readonly unit?: string[];
  readonly bucket?: string[];
  readonly expires?: string;
  readonly description?: string;
}

function s3TextOf({ s3, s3Account, s3Region }: CreateOptions): object | null {
  if (s3 === undefined) return null;
  const parts = /^s3:\/\/([^/]+)\/(.+)$/s.exec(s3);
  if (parts === null)
    throw new OrgsweepError('USAGE', `"${safeText(s3)}" is no place in S3.`, { advice: 'Write s3://BUCKET/KEY.' });
  return { bucketName: parts[1], objectKey: parts[2], accountId: s3Account ?? null, region: s3Region ?? null };
}

function allLists(api: string): Promise<AllowList[]> {
  const document = `query Allow($first: Int!, $after: String) { allowLists(first: $first, after: $after) {
    nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const page = z.object({ allowLists: connectionOf(shape) });
  return queryAll(api, document, {}, (data) => page.parse(data).allowLists);
}
const findList = async (api: string, given: string): Promise<AllowList> =>
  oneNamed('allow list', 'allow list', given, await allLists(api));

/** `orgsweep allow list|create|check|delete`. */
export function addAllow(program: Command, io: CliIo): void {
  const api = (): string => String(program.opts()['api']);
  const allow = program.command('allow').description('allow lists of the organization: values that are never reported');
  allow
    .command('list')
    .description('list them, with their status and what they kept back')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .action(async (options: { readonly output: string }) => {
      const format = parseFormat(options.output, outputFormats);
      const rows = await allLists(api());
      io.stdout.write(renderRows(format, rows, columns, 'None yet. `orgsweep allow create NAME --regex …` makes one.'));
    });
  allow
    .command('create')
    .description('make one: of a pattern, or of a text in S3 with one value a line')
    .argument('<name>', 'a name')
    .option('--regex <pattern>', 'pattern that a whole value must match')
    .option('--s3 <place>', 's3://BUCKET/KEY')
    .option('--s3-account <id>', 'account whose member role reads it (default: the installation itself)')
    .option('--s3-region <region>', 'region of that bucket')
    .option('--account <id...>', 'only in these accounts')
    .option('--unit <id...>', 'only in these organizational units and what is below')
    .option('--bucket <name...>', 'only in these buckets')
    .option('--expires <time>', 'sweeps that begin later do without it: 2030-01-31T00:00:00Z')
    .option('--description <text>', 'what it is for')
    .action(async (name: string, options: CreateOptions) => {
      const input = {
        name,
        description: options.description,
        regex: options.regex,
        s3Text: s3TextOf(options),
        accountIds: options.account,
        organizationalUnitIds: options.unit,
        bucketNames: options.bucket,
        expiresAt: timeOf('--expires', options.expires),
      };
      const document = `mutation C($input: AllowListInput!) { createAllowList(input: $input) { allowList { ${fields} } } }`;
      const answer = z.object({ createAllowList: z.object({ allowList: shape }) });
      const made = answer.parse(await query(api(), document, { input })).createAllowList.allowList;
      io.stdout.write(renderRows('table', [made], columns, ''));
    });
  allow
    .command('check')
    .description('have a worker read one now, as a sweep would; exit code 5 when it cannot be read')
    .argument('<list>', 'its name, its id, or how that begins')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .action(async (given: string, options: { readonly output: string }) => {
      const format = parseFormat(options.output, outputFormats);
      const { id } = await findList(api(), given);
      const document = `mutation K($id: ID!) { checkAllowList(id: $id) { done allowList { ${fields} } } }`;
      const answer = z.object({ checkAllowList: z.object({ done: z.boolean(), allowList: shape }) });
      const { done, allowList } = answer.parse(await query(api(), document, { id })).checkAllowList;
      const { status } = allowList;
      if (!done) io.stderr.write('It takes longer; `orgsweep allow list` shows what it came to.\n');
      else io.stdout.write(renderRows(format, [allowList], columns, ''));
      if (done && status?.description != null) io.stderr.write(`${status.code}: ${safeText(status.description)}\n`);
      io.exit(done && status?.code === 'OK' ? ExitCode.CLEAN : ExitCode.PARTIAL);
    });
  allow
    .command('delete')
    .description('delete one for new sweeps')
    .argument('<list>', 'its name, its id, or how that begins')
    .action(async (given: string) => {
      const { id } = await findList(api(), given);
      await query(api(), 'mutation D($id: ID!) { deleteAllowList(id: $id) { deletedRuleId } }', { id });
      io.stdout.write(`${safeText(given)}: deleted\n`);
    });
}
