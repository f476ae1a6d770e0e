import { DataLabel, FindingKind, FindingStatus, Severity } from '../../model/index.ts';
import { type Filters, timeFilters } from '../list-command.ts';

/** Options that choose findings, by the fields of `FindingFilter`. */
export const findingFilters: Filters = {
  '--account <id...>': ['accountIds', 'only these accounts'],
  '--unit <id...>': ['organizationalUnitIds', 'only accounts of these organizational units and what is below'],
  '--region <region...>': ['regions', 'only these regions'],
  '--bucket <name...>': ['bucketNames', 'only these buckets'],
  '--kind <kind...>': ['kinds', 'SENSITIVE_DATA, POLICY or ANOMALY', FindingKind],
  '--type <type...>': ['types', 'finding types, SensitiveData:S3Object/Personal, …'],
  '--severity <severity...>': ['severities', 'LOW, MEDIUM, HIGH or CRITICAL', Severity],
  '--status <status...>': ['statuses', 'NEW, ACTIVE, RESOLVED or REOPENED', FindingStatus],
  '--identifier <id...>': ['identifiers', 'data identifiers'],
  '--check <id...>': ['checkIds', 'posture checks'],
  ...timeFilters('last seen', 'lastSeenAfter', 'lastSeenUntil'),
  '--first-since <time>': ['firstSeenAfter', 'first seen later than this: what is new since', 'SINCE'],
  '--first-until <time>': ['firstSeenUntil', 'first seen at this time or before', 'UNTIL'],
  '--min-threat <severity>': [
    'minThreat',
    'in buckets that GuardDuty has an open finding about, at least so severe',
    Severity,
  ],
  '--suppressed': ['suppressed', 'only those that a suppression rule suppresses', true],
  '--not-suppressed': ['suppressed', 'only the others', false],
  '--label <label...>': ['labels', 'PII, PHI, FINANCIAL or CREDENTIALS', DataLabel],
};
