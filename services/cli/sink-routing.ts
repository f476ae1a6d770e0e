import type { Command } from 'commander';
import { FindingKind, FindingStatus, OrgsweepError, Severity } from '../model/index.ts';
import { type FilterOptions, filterOf, withFilter } from './rule-filter.ts';
import { wholeNumber } from './whole-number.ts';
import { wordOption } from './word-option.ts';

/** What the options of `withRouting` give. */
export interface RoutingOptions extends Omit<FilterOptions, 'kind' | 'atSeverity'> {
  readonly findingKind?: readonly string[];
  readonly minSeverity?: string;
  readonly status?: readonly string[];
  readonly digestMinutes?: string;
  readonly quietHours?: string;
  readonly timeZone?: string;
  readonly sweeps: boolean;
  readonly remediations: boolean;
}

/** Options that say which news a sink gets, and when. */
export const withRouting = (command: Command): Command =>
  withFilter(command, ['kind', 'atSeverity'])
    .addOption(wordOption('--finding-kind <kind...>', 'SENSITIVE_DATA, POLICY or ANOMALY', FindingKind))
    .addOption(wordOption('--min-severity <severity>', 'LOW, MEDIUM, HIGH or CRITICAL, and what is above', Severity))
    .addOption(
      wordOption(
        '--status <status...>',
        'news of findings that are NEW, ACTIVE (changed), RESOLVED or REOPENED',
        FindingStatus,
      ),
    )
    .option('--digest-minutes <minutes>', 'collect for so long')
    .option('--quiet-hours <from-to>', 'send nothing then, like 22:00-07:00; what comes waits')
    .option('--time-zone <zone>', 'of the quiet hours, like Europe/Berlin (default: UTC)')
    .option('--no-sweeps', 'no news of ends of sweeps and of what they did not look at')
    .option(
      '--no-remediations',
      'no news of approved remediations that wait for their notice period, nor of their ends',
    );

function quietHoursOf(text: string, timeZone: string) {
  const [from, to, ...rest] = text.split('-');
  if (from !== undefined && to !== undefined && rest.length === 0) return { from, to, timeZone };
  throw new OrgsweepError('USAGE', '--quiet-hours takes two times of day.', { advice: 'Write 22:00-07:00.' });
}

const isGiven = ([, value]: readonly [string, unknown]): boolean => value !== undefined;

/** A `RoutingInput` of what is given; the filter is left out when it has no condition. */
export function routingOf(options: RoutingOptions): Record<string, unknown> {
  const { minSeverity, status, findingKind, digestMinutes, quietHours, timeZone, sweeps, remediations } = options;
  if (timeZone !== undefined && quietHours === undefined)
    throw new OrgsweepError('USAGE', '--time-zone is of the quiet hours.', { advice: 'Give --quiet-hours, too.' });
  const filter = Object.fromEntries(Object.entries(filterOf(options)).filter(isGiven));
  const routing = {
    minSeverity,
    kinds: findingKind,
    statuses: status,
    filter: Object.keys(filter).length === 0 ? undefined : filter,
    digestMinutes: digestMinutes === undefined ? undefined : wholeNumber('--digest-minutes', digestMinutes, 1, 1_440),
    quietHours: quietHours === undefined ? undefined : quietHoursOf(quietHours, timeZone ?? 'UTC'),
    sweeps: sweeps ? undefined : false,
    remediations: remediations ? undefined : false,
  };
  return Object.fromEntries(Object.entries(routing).filter(isGiven));
}
