import type { Command } from 'commander';
import { z } from 'zod';
import { Severity } from '../../model/index.ts';
import { query, queryAll } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { connectionOf } from '../list-command.ts';
import { oneNamed } from '../only-one.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';
import { outputOf } from '../output-of.ts';
import { type FilterOptions, filterOf, withFilter } from '../rule-filter.ts';
import { safeText } from '../safe-text.ts';
import { timeOf } from '../time-of.ts';
import { wordOption } from '../word-option.ts';

/** One of the two kinds of rules over findings. */
interface Noun {
  /** The command, and the API's words for it. */
  readonly command: string;
  readonly list: string;
  readonly type: string;
  readonly one: string;
  readonly description: string;
  readonly withSeverity: boolean;
}

const shape = z.object({
  id: z.string(),
  name: z.string(),
  reason: z.string(),
  author: z.string(),
  filter: z.record(z.string(), z.unknown()),
  severity: z.enum(Severity).optional(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  acting: z.boolean(),
});
type Rule = z.infer<typeof shape>;
const fieldsOf = (noun: Noun): string =>
  `id name reason author filter ${noun.withSeverity ? 'severity' : ''} createdAt expiresAt endedAt acting`;

const columnsOf = (noun: Noun): readonly Column<Rule>[] => [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Name', value: ({ name }) => name },
  ...(noun.withSeverity ? [{ title: 'Severity', value: ({ severity }: Rule) => severity ?? '' }] : []),
  { title: 'Findings', value: ({ filter }) => JSON.stringify(filter) },
  { title: 'Reason', value: ({ reason }) => reason },
  { title: 'Author', value: ({ author }) => author },
  { title: 'Until', value: ({ expiresAt, endedAt }) => endedAt ?? expiresAt },
  { title: 'Acts', value: ({ acting }) => (acting ? 'yes' : 'no') },
];

function addNoun(program: Command, io: CliIo, noun: Noun): void {
  const api = (): string => String(program.opts()['api']);
  const fields = fieldsOf(noun);
  const columns = columnsOf(noun);
  const allRules = (ended: boolean): Promise<Rule[]> => {
    const document = `query Rules($first: Int!, $after: String, $all: Boolean!) { page: ${noun.list}(
      first: $first, after: $after, includeEnded: $all) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const page = z.object({ page: connectionOf(shape) });
    return queryAll(api(), document, { all: ended }, (data) => page.parse(data).page);
  };
  const command = program.command(noun.command).description(noun.description);
  command
    .command('list')
    .description('list those that act')
    .option('--all', 'those that ended or expired, too', false)
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .action(async (options: { readonly all: boolean }, self: Command) => {
      const format = parseFormat(outputOf(self), outputFormats);
      const rows = await allRules(options.all);
      io.stdout.write(renderRows(format, rows, columns, `None. \`orgsweep ${noun.command} add NAME …\` makes one.`));
    });
  const add = withFilter(
    command
      .command('add')
      .description('make one, of the findings that meet all conditions')
      .argument('<name>', 'a name that no other has'),
  )
    .requiredOption('--reason <text>', 'why: who looks at it later must be able to judge it')
    .option('--expires <time>', 'from then on it does not act: 2030-01-31T00:00:00Z');
  if (noun.withSeverity)
    add.addOption(
      wordOption(
        '--severity <severity>',
        'the severity that they get: LOW, MEDIUM, HIGH or CRITICAL',
        Severity,
      ).makeOptionMandatory(),
    );
  add.action(async (name: string, options: FilterOptions & { reason: string; expires?: string; severity?: string }) => {
    const input = {
      name,
      reason: options.reason,
      filter: filterOf(options),
      expiresAt: timeOf('--expires', options.expires),
      severity: options.severity,
    };
    const document = `mutation Add($input: ${noun.type}Input!) { create${noun.type}(input: $input) { ${noun.one} { ${fields} } } }`;
    const answer = z.object({ [`create${noun.type}`]: z.object({ [noun.one]: shape }) });
    const made = answer.parse(await query(api(), document, { input }))[`create${noun.type}`]?.[noun.one];
    io.stdout.write(renderRows('table', made === undefined ? [] : [made], columns, ''));
  });
  withFilter(command.command('preview').description('how many findings these conditions match today')).action(
    async (options: FilterOptions) => {
      const document =
        'query Preview($filter: FindingFilter!) { findingRulePreview(filter: $filter) { findings open suppressed } }';
      const counts = z.object({ findings: z.number(), open: z.number(), suppressed: z.number() });
      const { findingRulePreview: found } = z
        .object({ findingRulePreview: counts })
        .parse(await query(api(), document, { filter: filterOf(options) }));
      io.stdout.write(
        `${found.findings} findings, ${found.open} of them open, ${found.suppressed} of those suppressed already.\n`,
      );
    },
  );
  command
    .command('remove')
    .description('end one; it stays to be read')
    .argument('<rule>', 'its name, its id, or how that begins')
    .action(async (given: string) => {
      const { id } = oneNamed(`${noun.command} rule`, `${noun.command} list`, given, await allRules(false));
      await query(api(), `mutation End($id: ID!) { end${noun.type}(id: $id) { __typename } }`, { id });
      io.stdout.write(`${safeText(given)}: ended\n`);
    });
}

/** `orgsweep suppression|severity list|add|preview|remove`. */
export function addFindingRules(program: Command, io: CliIo): void {
  addNoun(program, io, {
    command: 'suppression',
    list: 'suppressionRules',
    type: 'SuppressionRule',
    one: 'suppressionRule',
    description: 'findings that are known and accepted: kept, marked and counted apart, but no news',
    withSeverity: false,
  });
  addNoun(program, io, {
    command: 'severity',
    list: 'severityOverrides',
    type: 'SeverityOverride',
    one: 'severityOverride',
    description: 'other severities by account, unit, tag or what else is asked',
    withSeverity: true,
  });
}
