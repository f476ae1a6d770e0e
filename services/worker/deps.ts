import type { AwsOrganization } from '../aws/index.ts';
import type { ScannerPool } from '../detect/contract.ts';
import { OrgsweepError } from '../model/index.ts';
import type { SinkDeps } from '../sinks/index.ts';
import type { Store, SweepRecord } from '../store/contract.ts';
import type { Logger } from '../telemetry/index.ts';
import type { ChangeSource } from './activities/change.ts';
import type { RemediationDeps } from './remediation/deps.ts';
import type { RuleLoader } from './rules/rule-loader.ts';

/** What activities work with. Made once by `startWorker`. */
export interface WorkerDeps {
  readonly store: Store;
  readonly aws: AwsOrganization;
  readonly pool: ScannerPool;
  readonly sinkDeps: SinkDeps;
  readonly rules: RuleLoader;
  readonly remediation: RemediationDeps;
  /** Lets Temporal plan the labels that follow from a sweep. */
  readonly startLabels: (sweepId: string) => Promise<void>;
  /** The queue of changes; null where none is configured. */
  readonly changes: ChangeSource | null;
  /** Objects read at once by one scanPage. */
  readonly readConcurrency: number;
  /** For what an activity lives with and goes on. */
  readonly log: Pick<Logger, 'warn'>;
}

/** The stored sweep; NOT_FOUND when a workflow was started by hand with an id that nobody stored. */
export async function sweepOf(store: Store, sweepId: string): Promise<SweepRecord> {
  const sweep = await store.getSweep(sweepId);
  if (sweep !== null) return sweep;
  throw new OrgsweepError('NOT_FOUND', `There is no sweep ${sweepId}.`, {
    advice: 'Start sweeps by startSweep, which stores their options first.',
  });
}
