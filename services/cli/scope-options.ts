import type { Command } from 'commander';
import { OrgsweepError } from '../model/index.ts';
import { wholeNumber } from './whole-number.ts';

export interface ScopeOptions {
  readonly account?: string[];
  readonly unit?: string[];
  readonly bucket?: string[];
  readonly postureOnly: boolean;
  readonly sample?: string;
  readonly full: boolean;
}

/** The options of `sweep` and `schedule create` that say what is swept, and how much of it. */
export const addScopeOptions = (command: Command): Command =>
  command
    .option('--account <id...>', 'only these accounts')
    .option('--unit <id...>', 'only these organizational units and what is below')
    .option('--bucket <name...>', 'read the objects of these buckets only; posture is of all')
    .option('--posture-only', 'do not read objects', false)
    .option('--sample <percent>', 'share of objects to read, 1 to 100')
    .option('--full', 'read unchanged objects again, too', false);

/** The same as part of the API's SweepOptionsInput. USAGE for options about objects that are not read. */
export function scopeInput(options: ScopeOptions): Record<string, unknown> {
  const idle = Object.entries({ '--bucket': options.bucket, '--sample': options.sample })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);
  if (options.postureOnly && idle.length > 0)
    throw new OrgsweepError(
      'USAGE',
      `${idle.join(' and ')} says which objects are read, and --posture-only that none are.`,
      {
        advice: 'Posture is of all buckets: give --account or --unit to look at fewer, or leave out --posture-only.',
      },
    );
  return {
    accountIds: options.account,
    organizationalUnitIds: options.unit,
    bucketNames: options.bucket,
    scanObjects: !options.postureOnly,
    samplingPercentage: options.sample === undefined ? undefined : wholeNumber('--sample', options.sample, 1, 100),
    onlyChanged: !options.full,
  };
}
