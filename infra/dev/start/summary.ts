import { z } from 'zod';
import type { ApiClient } from './api-client.ts';
import type { SweepView } from './run-sweep.ts';
import { bytes, count, printable } from './words.ts';

const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
const openStatuses = '[NEW, ACTIVE, REOPENED]';
const groups = z.array(z.object({ key: z.string(), count: z.number() }));
const finding = z.object({
  id: z.string(),
  type: z.string(),
  severity: z.string(),
  title: z.string(),
  accountId: z.string(),
  bucketName: z.string(),
  objectKey: z.string().nullable(),
  count: z.number(),
  detections: z.array(z.object({ identifier: z.string(), count: z.number() })),
});
const findings = z.object({ nodes: z.array(finding) });
const gap = z.object({
  scope: z.string(),
  aspect: z.string().optional(),
  accountId: z.string().nullable(),
  region: z.string().nullable(),
  bucketName: z.string().nullable(),
  status: z.string(),
  reason: z.string().nullable(),
});

const findingFields = 'id type severity title accountId bucketName objectKey count detections { identifier count }';

async function findingTable(api: ApiClient): Promise<string[]> {
  const aliases = severities.map(
    (severity) =>
      `${severity}: findingStatistics(groupBy: TYPE, limit: 200, filter: { severities: [${severity}], statuses: ${openStatuses} }) { key count }`,
  );
  const shape = z.object({ CRITICAL: groups, HIGH: groups, MEDIUM: groups, LOW: groups });
  const answer = await api.ask(shape, `query Statistics { ${aliases.join(' ')} }`);
  const types = [...new Set(severities.flatMap((severity) => answer[severity].map(({ key }) => key)))].sort();
  const at = (severity: (typeof severities)[number], type: string) =>
    answer[severity].find(({ key }) => key === type)?.count ?? 0;
  const row = (name: string, cells: readonly (string | number)[]) =>
    `  ${name.padEnd(48)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
  const total = types.flatMap((type) => severities.map((severity) => at(severity, type))).reduce((a, b) => a + b, 0);
  return [
    `Findings: ${count(total)} open`,
    ...(types.length === 0 ? [] : [row('', severities)]),
    ...types.map((type) =>
      row(
        type,
        severities.map((severity) => at(severity, type)),
      ),
    ),
  ];
}

/** Every row that says that something was not, or not wholly, read. */
async function gaps(api: ApiClient, sweepId: string): Promise<z.infer<typeof gap>[]> {
  const shape = z.object({
    coverage: z.object({
      nodes: z.array(gap),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  });
  const all: z.infer<typeof gap>[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { coverage }: z.infer<typeof shape> = await api.ask(
      shape,
      `query Gaps($sweepId: ID!, $after: String) {
        coverage(first: 200, after: $after, filter: { sweepId: $sweepId, statuses: [PARTIAL, SKIPPED, DENIED, FAILED] }) {
          nodes { scope accountId region bucketName status reason } pageInfo { hasNextPage endCursor }
        }
      }`,
      { sweepId, after },
    );
    all.push(...coverage.nodes);
    after = coverage.pageInfo.endCursor;
    more = coverage.pageInfo.hasNextPage && after !== null;
  }
  return all;
}

/** Sensitive data that anybody can read comes first, then whatever is most severe. */
async function mostUrgent(api: ApiClient): Promise<z.infer<typeof finding>[]> {
  const { exposed, severe } = await api.ask(
    z.object({ exposed: findings, severe: findings }),
    `query Urgent {
      exposed: findings(first: 3, sort: SEVERITY_DESC, filter: { kinds: [SENSITIVE_DATA], effectivePermissions: [PUBLIC], statuses: ${openStatuses} }) { nodes { ${findingFields} } }
      severe: findings(first: 3, sort: SEVERITY_DESC, filter: { statuses: ${openStatuses} }) { nodes { ${findingFields} } }
    }`,
  );
  const all = new Map([...exposed.nodes, ...severe.nodes].map((one) => [one.id, one]));
  return [...all.values()].slice(0, 3);
}

/** What a sweep came to, as lines. */
export async function summarize(api: ApiClient, sweep: SweepView): Promise<string[]> {
  const [table, notRead, urgent, accounts] = await Promise.all([
    findingTable(api),
    gaps(api, sweep.id),
    mostUrgent(api),
    api.ask(
      z.object({ accounts: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }) }),
      'query Accounts { accounts(first: 200) { nodes { id name } } }',
    ),
  ]);
  const names = new Map(accounts.accounts.nodes.map(({ id, name }) => [id, name]));
  const place = ({ accountId, region, bucketName }: z.infer<typeof gap>): string => {
    const account =
      accountId === null ? 'organization' : `${accountId} ${printable(names.get(accountId) ?? '')}`.trim();
    return [account, region, bucketName === null ? null : printable(bucketName)]
      .filter((part) => part !== null)
      .join(', ');
  };
  const { totals } = sweep;
  const seconds = (Date.parse(sweep.finishedAt ?? sweep.startedAt) - Date.parse(sweep.startedAt)) / 1000;
  return [
    `Sweep ${sweep.id}: ${sweep.status} in ${seconds.toFixed(1)} s`,
    `  Accounts  ${count(totals.accountsTotal)}, of which swept ${count(totals.accountsSwept)}`,
    `  Buckets   ${count(totals.bucketsTotal)}, of which judged ${count(totals.bucketsEvaluated)}, scanned ${count(totals.bucketsScanned)}`,
    `  Objects   ${count(totals.objectsListed)} listed: ${count(totals.objectsScanned)} read, ${count(totals.objectsPartial)} in part, ${count(totals.objectsSkipped)} skipped; ${bytes(totals.bytesRead)} read`,
    '',
    ...table,
    '',
    notRead.length === 0
      ? 'Coverage: everything was read'
      : `Coverage: ${count(notRead.length)} places not, or not wholly, read`,
    ...notRead.map((row) => `  ${row.status.padEnd(8)} ${place(row)}: ${row.reason ?? 'no reason given'}`),
    '',
    'Most urgent:',
    ...(urgent.length === 0 ? ['  nothing'] : urgent.flatMap((one, index) => urgentLines(one, index + 1, names))),
  ];
}

function urgentLines(one: z.infer<typeof finding>, rank: number, names: ReadonlyMap<string, string>): string[] {
  const key = one.objectKey === null ? '' : `/${printable(one.objectKey)}`;
  const what = one.detections.map(({ identifier, count: matches }) => `${matches} × ${identifier}`).join(', ');
  return [
    `  ${rank}. ${one.severity} ${one.type}`,
    `     s3://${printable(one.bucketName)}${key} (${one.accountId} ${printable(names.get(one.accountId) ?? '')})`,
    `     ${what === '' ? printable(one.title) : what}`,
  ];
}
