import type { Command } from 'commander';
import { z } from 'zod';
import { OrgsweepError, VerdictStatus } from '../../model/index.ts';
import { checks } from '../../posture/index.ts';
import { ExitCode } from '../exit-codes.ts';
import { query } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { addFilters, type Filters, type GivenFilter } from '../list-command.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';
import { unreadPlaces } from '../posture-gaps.ts';
import { safeText } from '../safe-text.ts';

const frameworks = [...new Set(checks.flatMap((check) => Object.keys(check.frameworks)))].sort();

type Counts = Readonly<Record<VerdictStatus, number>>;
interface Control {
  readonly id: string;
  readonly verdict: VerdictStatus;
  readonly counts: Counts;
  readonly checks: readonly string[];
  /** Of them, those that no bucket has a verdict of yet: they are new, or need a scan of objects. */
  readonly untold: readonly string[];
}

/** What the verdicts about all buckets come to: one that fails is enough, one that is not known is no compliance, and none neither. */
function verdictOf({ NON_COMPLIANT, UNKNOWN, COMPLIANT }: Counts, untold: readonly string[]): VerdictStatus {
  if (NON_COMPLIANT > 0) return 'NON_COMPLIANT';
  if (UNKNOWN > 0 || untold.length > 0) return 'UNKNOWN';
  return COMPLIANT > 0 ? 'COMPLIANT' : 'NOT_APPLICABLE';
}

/** Controls of the framework that checks stand for, in their order. */
function controlsOf(framework: string, count: (check: string, status: VerdictStatus) => number): readonly Control[] {
  const ids = new Set(checks.flatMap((check) => check.frameworks[framework] ?? []));
  return [...ids]
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((id) => {
      const own = checks.filter((check) => check.frameworks[framework]?.includes(id)).map((check) => check.id);
      const sum = (status: VerdictStatus): number => own.reduce((total, check) => total + count(check, status), 0);
      const counts: Counts = {
        COMPLIANT: sum('COMPLIANT'),
        NON_COMPLIANT: sum('NON_COMPLIANT'),
        NOT_APPLICABLE: sum('NOT_APPLICABLE'),
        UNKNOWN: sum('UNKNOWN'),
      };
      const untold = own.filter((check) => Object.values(VerdictStatus).every((status) => count(check, status) === 0));
      return { id, verdict: verdictOf(counts, untold), counts, checks: own, untold };
    });
}

const columns: readonly Column<Control>[] = [
  { title: 'Control', value: ({ id }) => id },
  { title: 'Verdict', value: ({ verdict }) => verdict },
  { title: 'Failed', value: ({ counts }) => counts.NON_COMPLIANT },
  { title: 'Unknown', value: ({ counts }) => counts.UNKNOWN },
  { title: 'Passed', value: ({ counts }) => counts.COMPLIANT },
  { title: 'Not applicable', value: ({ counts }) => counts.NOT_APPLICABLE },
  {
    title: 'Checks',
    value: ({ checks: own, untold }) => own.map((id) => (untold.includes(id) ? `${id} (no verdict)` : id)).join(', '),
  },
];

const filters: Filters = {
  '--account <id...>': ['accountIds', 'only these accounts'],
  '--unit <id...>': ['organizationalUnitIds', 'only accounts of these organizational units and what is below'],
  '--region <region...>': ['regions', 'only buckets in these regions'],
};

const answer = z.object({
  evaluationStatistics: z.array(z.object({ checkId: z.string(), status: z.enum(VerdictStatus), count: z.number() })),
});

async function counted(api: string, filter: GivenFilter) {
  const document =
    'query Count($filter: PlaceFilter) { evaluationStatistics(filter: $filter) { checkId status count } }';
  const { evaluationStatistics: rows } = answer.parse(await query(api, document, { filter }));
  const counts = new Map(rows.map(({ checkId, status, count }) => [`${checkId} ${status}`, count]));
  return (check: string, status: VerdictStatus): number => counts.get(`${check} ${status}`) ?? 0;
}

/** `orgsweep report FRAMEWORK` */
export function addReport(program: Command, io: CliIo): void {
  const command = program
    .command('report')
    .description('how the buckets stand by the controls of a framework that posture checks stand for')
    .argument('<framework>', frameworks.join(', '))
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .addHelpText(
      'after',
      '\nNumbers are verdicts of checks about buckets. Controls that no check stands for are not listed, and controls\nare more than their checks: this is evidence for an auditor, and no attestation.',
    );
  const filterOf = addFilters(command, filters);
  command.action(async (framework: string, options: Record<string, unknown>) => {
    const format = parseFormat(String(options['output']), outputFormats);
    const known = frameworks.find((each) => each.toLowerCase() === framework.toLowerCase());
    if (known === undefined)
      throw new OrgsweepError('USAGE', `There is no framework "${safeText(framework)}".`, {
        advice: `There are ${frameworks.join(', ')}.`,
      });
    const api = String(program.opts()['api']);
    const filter = filterOf(options);
    const controls = controlsOf(known, await counted(api, filter));
    io.stdout.write(renderRows(format, controls, columns, ''));
    const gaps = await unreadPlaces(api, filter);
    for (const gap of gaps) io.stderr.write(`${safeText(gap)}\n`);
    if (gaps.length > 0) io.exit(ExitCode.PARTIAL);
  });
}
