import { type Command, Option } from 'commander';
import { DataLabel, FindingKind, OrgsweepError, Severity } from '../model/index.ts';
import { safeText } from './safe-text.ts';
import { wordOption } from './word-option.ts';

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
  readonly label?: readonly string[];
  readonly minThreat?: string;
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
  labels: options.label,
  minThreat: options.minThreat,
  keyPrefix: options.keyPrefix,
  kinds: options.kind,
  severities: options.atSeverity,
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
  label: 'labels',
  'min-threat': 'minThreat',
  'key-prefix': 'keyPrefix',
  kind: 'kinds',
  'at-severity': 'severities',
};

/** Options by which findings are chosen. */
const options = {
  account: ['--account <id...>', 'in these accounts'],
  unit: ['--unit <id...>', 'in these organizational units and what is below'],
  region: ['--region <name...>', 'in these regions'],
  bucket: ['--bucket <name...>', 'in these buckets'],
  tag: ['--tag <key=value...>', 'in buckets with one of these tags'],
  type: ['--type <type...>', 'of these finding types'],
  check: ['--check <id...>', 'of these posture checks'],
  identifier: ['--identifier <id...>', 'with a detection of one of these data identifiers'],
  label: ['--label <label...>', 'with a detection of PII, PHI, FINANCIAL or CREDENTIALS', DataLabel],
  minThreat: [
    '--min-threat <severity>',
    'in buckets about which GuardDuty has an open finding, at least so severe',
    Severity,
  ],
  keyPrefix: ['--key-prefix <prefix>', 'whose object key begins so'],
  kind: ['--kind <kind...>', 'SENSITIVE_DATA, POLICY or ANOMALY', FindingKind],
  atSeverity: ['--at-severity <severity...>', 'that are LOW, MEDIUM, HIGH or CRITICAL by detection or check', Severity],
} as const satisfies Record<
  keyof FilterOptions,
  readonly [flags: string, help: string, words?: Readonly<Record<string, string>>]
>;

/** Options that say which findings a rule is about, but for those that the command has under another name. */
export function withFilter(command: Command, but: readonly (keyof FilterOptions)[] = []): Command {
  const left = new Set<string>(but);
  for (const [name, [flags, help, words]] of Object.entries(options))
    if (!left.has(name))
      command.addOption(words === undefined ? new Option(flags, help) : wordOption(flags, help, words));
  return command;
}
