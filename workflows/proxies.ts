import { ActivityCancellationType, type ActivityOptions, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type {
  AccountPort,
  AllowListPort,
  BucketPort,
  ChangePort,
  DeliveryPort,
  ExternalFindingPort,
  LabelPort,
  RemediationRulePort,
  RemediationWorkPort,
  SchedulePort,
  SweepPort,
} from './ports.ts';
import { scanQueueOf } from './workflow-ids.ts';

/**
 * Tries are counted and spaced by the activity side (retry.ts by cause, through `nextRetryDelay` and `nonRetryable`), so the policy
 * here is open. Every activity heartbeats by itself: a killed worker is noticed within `heartbeatTimeout`.
 */
const options = {
  heartbeatTimeout: '12 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
} satisfies ActivityOptions;

/** Seconds of work against our own store. */
const short: ActivityOptions = { ...options, startToCloseTimeout: '5 minutes' };
/** Walks an organization or an account at AWS's pace. */
const walk: ActivityOptions = { ...options, startToCloseTimeout: '2 hours' };
/** Counts a bucket of millions of objects (whose statements have 15 minutes), or copies an object's versions before it writes. */
const long: ActivityOptions = { ...options, startToCloseTimeout: '1 hour' };
/** Reads up to 1,000 objects, each of any size. */
const read: ActivityOptions = { ...options, startToCloseTimeout: '12 hours' };

/** The same beside the workflow's own queue, which is known only where it runs. */
const scanning = <P extends object>(given: ActivityOptions) =>
  proxyActivities<P>({ ...given, taskQueue: scanQueueOf(workflowInfo().taskQueue) });

export const { listSweepAccounts, recordGap, setSweepStatus, closeSweep } = proxyActivities<SweepPort>(short);
export const { discoverOrganization } = proxyActivities<SweepPort>(walk);
export const { listBucketScans, closeAccount } = proxyActivities<AccountPort>(short);
export const openAccount: AccountPort['openAccount'] = (input) => scanning<AccountPort>(walk).openAccount(input);
export const evaluatePosture: AccountPort['evaluatePosture'] = (input) =>
  scanning<AccountPort>(walk).evaluatePosture(input);
export const sweepPosture: AccountPort['sweepPosture'] = (input) => scanning<AccountPort>(walk).sweepPosture(input);
export const { closeBucket } = proxyActivities<BucketPort>(long);
export const scanPage: BucketPort['scanPage'] = (input) => scanning<BucketPort>(read).scanPage(input);
export const { createScheduledSweep } = proxyActivities<SchedulePort>(short);
export const { routeOutbox, deliverDue, deliverTest } = proxyActivities<DeliveryPort>(short);
export const {
  planRemediation,
  openRemediation,
  decideRemediation,
  markRemediation,
  unmarkRemediation,
  settleRemediation,
  settleUndo,
} = proxyActivities<RemediationWorkPort>(short);
export const { applyRemediation, undoRemediation } = proxyActivities<RemediationWorkPort>(long);
export const { nextLabels, planLabel } = proxyActivities<LabelPort>(short);
export const { nextRuleMatches, planByRule } = proxyActivities<RemediationRulePort>(short);
export const { simulateRemediationRule } = proxyActivities<RemediationRulePort>(walk);
export const { readExternalFindings } = proxyActivities<ExternalFindingPort>(walk);
export const { recordExternalGap } = proxyActivities<ExternalFindingPort>(short);
export const { readAllowList } = proxyActivities<AllowListPort>(short);
export const { pollChanges, giveUpChange } = proxyActivities<ChangePort>(short);
export const { evaluateChange } = proxyActivities<ChangePort>(walk);
