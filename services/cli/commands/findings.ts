import type { Command } from 'commander';
import { z } from 'zod';
import { FindingStatus, Severity, severityScore } from '../../model/index.ts';
import type { CliIo } from '../io.ts';
import { connectionOf, type GivenFilter, listCommand } from '../list-command.ts';
import { findingFilters } from './finding-filters.ts';

const document = `query Findings($first: Int!, $after: String, $filter: FindingFilter) {
  findings(first: $first, after: $after, filter: $filter) {
    nodes { id kind type severity status accountId region bucketName objectKey checkId title count firstSeen lastSeen suppressedBy }
    pageInfo { hasNextPage endCursor }
  }
}`;
const finding = z.object({
  id: z.string(),
  kind: z.string(),
  type: z.string(),
  severity: z.enum(Severity),
  status: z.string(),
  accountId: z.string(),
  region: z.string(),
  bucketName: z.string(),
  objectKey: z.string().nullable(),
  checkId: z.string().nullable(),
  title: z.string(),
  count: z.number(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  suppressedBy: z.array(z.string()),
});
const answer = z.object({ findings: connectionOf(finding) });

/** What counts for `--fail-on`, of what was asked for: open, not suppressed, and at or above the severity. */
function failOn(given: GivenFilter, severity: Severity): GivenFilter | null {
  const within = (field: string, values: readonly string[]): readonly string[] => {
    const asked = given[field];
    return Array.isArray(asked) ? values.filter((value) => asked.includes(value)) : values;
  };
  const statuses = within(
    'statuses',
    Object.values(FindingStatus).filter((status) => status !== 'RESOLVED'),
  );
  const severities = within(
    'severities',
    Object.values(Severity).filter((each) => severityScore(each) >= severityScore(severity)),
  );
  if (statuses.length === 0 || severities.length === 0 || given['suppressed'] === true) return null;
  return { ...given, statuses, severities, suppressed: false };
}

/** `orgsweep findings` */
export function addFindings(program: Command, io: CliIo): void {
  listCommand(program, io, {
    name: 'findings',
    description: 'list findings, the most severe first',
    document,
    parse: (data) => answer.parse(data).findings,
    filters: findingFilters,
    columns: [
      { title: 'Severity', value: (row) => row.severity },
      { title: 'Status', value: (row) => row.status },
      { title: 'Type', value: (row) => row.type },
      { title: 'Account', value: (row) => row.accountId },
      { title: 'Bucket', value: (row) => row.bucketName },
      { title: 'Object or check', value: (row) => row.objectKey ?? row.checkId },
      { title: 'Count', value: (row) => row.count },
      { title: 'Last seen', value: (row) => row.lastSeen },
      { title: 'Suppressed', value: (row) => (row.suppressedBy.length > 0 ? 'yes' : '') },
    ],
    empty: 'No finding matches.',
    failOn,
  });
}
