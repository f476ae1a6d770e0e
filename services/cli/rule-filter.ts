import type { Command } from 'commander';
import { OrgsweepError } from '../model/index.ts';
import { safeText } from './safe-text.ts';

/** What the options of `withFilter` give. */
export interface FilterOptions {
  readonly account?: readonly string[];
  readonly unit?: readonly string[];
  readonly region?: readonly string[];
  readonly bucket?: readonly string[];
  readonly tag?: readonly string[];
  readonly type?: readonly string[];
  readonly check?: readonly string[];
  readonly identifier?: readonly string[];
  readonly keyPrefix?: string;
  readonly kind?: readonly string[];
  readonly atSeverity?: readonly string[];
}

function tagOf(text: string): { key: string; value: string } {
  const at = text.indexOf('=');
  if (at > 0) return { key: text.slice(0, at), value: text.slice(at + 1) };
  throw new OrgsweepError('USAGE', `"${safeText(text)}" is no tag.`, { advice: 'Write --tag KEY=VALUE.' });
}

/** A `FindingFilter`; what is undefined does not go over the wire. */
export const filterOf = (options: FilterOptions) => ({
  accountIds: options.account,
  organizationalUnitIds: options.unit,
  regions: options.region,
  bucketNames: options.bucket,
  bucketTags: options.tag?.map(tagOf),
  types: options.type,
  checkIds: options.check,
  identifiers: options.identifier,
  keyPrefix: options.keyPrefix,
  kinds: options.kind?.map((kind) => kind.toUpperCase()),
  severities: options.atSeverity?.map((severity) => severity.toUpperCase()),
});

/** Conditions by the option that sets them. */
export const conditions: Readonly<Record<string, string>> = {
  account: 'accountIds',
  unit: 'organizationalUnitIds',
  region: 'regions',
  bucket: 'bucketNames',
  tag: 'bucketTags',
  type: 'types',
  check: 'checkIds',
  identifier: 'identifiers',
  'key-prefix': 'keyPrefix',
  kind: 'kinds',
  'at-severity': 'severities',
};

/** Options that say which findings a rule is about. */
export const withFilter = (command: Command): Command =>
  command
    .option('--account <id...>', 'in these accounts')
    .option('--unit <id...>', 'in these organizational units and what is below')
    .option('--region <name...>', 'in these regions')
    .option('--bucket <name...>', 'in these buckets')
    .option('--tag <key=value...>', 'in buckets with one of these tags')
    .option('--type <type...>', 'of these finding types')
    .option('--check <id...>', 'of these posture checks')
    .option('--identifier <id...>', 'with a detection of one of these data identifiers')
    .option('--key-prefix <prefix>', 'whose object key begins so')
    .option('--kind <kind...>', 'SENSITIVE_DATA, POLICY or ANOMALY')
    .option('--at-severity <severity...>', 'that are LOW, MEDIUM, HIGH or CRITICAL by detection or check');
