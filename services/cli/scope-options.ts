import type { Command } from 'commander';
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

/** The same as part of the API's SweepOptionsInput. */
export const scopeInput = (options: ScopeOptions): Record<string, unknown> => ({
  accountIds: options.account,
  organizationalUnitIds: options.unit,
  bucketNames: options.bucket,
  scanObjects: !options.postureOnly,
  samplingPercentage: options.sample === undefined ? undefined : wholeNumber('--sample', options.sample, 1, 100),
  onlyChanged: !options.full,
});
