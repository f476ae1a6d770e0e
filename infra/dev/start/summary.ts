import { z } from 'zod';
import type { CliSweep } from '../../../services/cli/sweep-query.ts';
import type { ApiClient } from './api-client.ts';
import { gapLines } from './gaps.ts';
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
  const width = Math.max(0, ...types.map(({ length }) => length)) + 2;
  const row = (name: string, cells: readonly (string | number)[]) =>
    `  ${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
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

/** What other services have about buckets; nothing where none of them is switched on. */
async function alertLines(api: ApiClient): Promise<string[]> {
  const { externalFindingStatistics: all } = await api.ask(
    z.object({ externalFindingStatistics: groups }),
    'query Alerts { externalFindingStatistics(groupBy: PRODUCT, filter: { states: [ACTIVE] }) { key count } }',
  );
  if (all.length === 0) return [];
  const total = all.reduce((sum, { count: each }) => sum + each, 0);
  return [
    `Alerts: ${count(total)} open about buckets (${all.map((one) => `${printable(one.key)} ${one.count}`).join(', ')})`,
    '',
  ];
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
export async function summarize(api: ApiClient, sweep: CliSweep): Promise<string[]> {
  const { accounts } = await api.ask(
    z.object({ accounts: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }) }),
    'query Accounts { accounts(first: 200) { nodes { id name } } }',
  );
  const names = new Map(accounts.nodes.map(({ id, name }) => [id, name]));
  const [table, alerts, gaps, urgent] = await Promise.all([
    findingTable(api),
    alertLines(api),
    gapLines(api, sweep.id, names),
    mostUrgent(api),
  ]);
  const { totals } = sweep;
  const seconds = (Date.parse(sweep.finishedAt ?? sweep.startedAt) - Date.parse(sweep.startedAt)) / 1000;
  return [
    `Sweep ${sweep.id}: ${sweep.status} in ${seconds.toFixed(1)} s`,
    `  Accounts  ${count(totals.accountsTotal)} active, of which swept ${count(totals.accountsSwept)}`,
    `  Buckets   ${count(totals.bucketsTotal)}, of which judged ${count(totals.bucketsEvaluated)}, scanned ${count(totals.bucketsScanned)}`,
    `  Objects   ${count(totals.objectsListed)} listed: ${count(totals.objectsScanned)} read, ${count(totals.objectsPartial)} in part, ${count(totals.objectsSkipped)} skipped; ${bytes(totals.bytesRead)} read`,
    ...(totals.objectsWithPictures === 0
      ? []
      : [`  Pictures  not read, in ${count(totals.objectsWithPictures)} of these objects`]),
    '',
    ...table,
    '',
    ...alerts,
    gaps.length === 0
      ? 'Coverage: everything was read'
      : `Coverage: ${count(gaps.length)} places not, or not wholly, read`,
    ...gaps.map((line) => `  ${line}`),
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
