/** Ids of everything in Temporal, in one place. They are never encrypted there, so they hold no object keys. */
export const taskQueue = 'orgsweep';
/** Beside a task queue: activities that read accounts and objects for hours. What somebody waits for must not stand in line behind them. */
export const scanQueueOf = (queue: string): string => `${queue}-scan`;
export const sweepWorkflowId = (sweepId: string): string => `sweep/${sweepId}`;
export const accountWorkflowId = (sweepId: string, accountId: string): string => `sweep/${sweepId}/${accountId}`;
export const bucketWorkflowId = (sweepId: string, accountId: string, bucketName: string): string =>
  `sweep/${sweepId}/${accountId}/${bucketName}`;
export const scheduleId = (id: string): string => `sweep-schedule/${id}`;
/** What a schedule starts; Temporal appends the time of the run. */
export const scheduledSweepId = (id: string): string => `scheduled-sweep/${id}`;
/** The one workflow that brings news to the queues of sinks. */
export const routeNewsId = 'route-news';
export const deliveryWorkflowId = (sinkId: string): string => `deliver/${sinkId}`;
export const planRemediationId = (unique: string): string => `plan-remediation/${unique}`;
/** One a sweep, however often its end is told. */
export const labelsWorkflowId = (sweepId: string): string => `labels/${sweepId}`;
export const remediationWorkflowId = (planId: string): string => `remediate/${planId}`;
export const undoWorkflowId = (planId: string): string => `undo-remediation/${planId}`;
/** The one workflow that plans what rules ask for. */
export const remediationRulesId = 'remediation-rules';
/** One a rule: who asks while it runs waits for the same. */
export const ruleSimulationId = (ruleId: string): string => `simulate-rule/${ruleId}`;
/** Of an account, or with null of all: who asks while it runs waits for the same. */
export const externalFindingsId = (accountId: string | null): string =>
  accountId === null ? 'external-findings' : `external-findings/${accountId}`;
/** One a list: who asks while it is read waits for the same. */
export const allowListCheckId = (id: string): string => `check-allow-list/${id}`;
/** The one workflow that reads the queue of changes. */
export const consumeChangesId = 'consume-changes';
/** One a place, so that a burst of calls is one look. */
export const changeWorkflowId = (accountId: string, bucketName: string | null): string =>
  bucketName === null ? `change/${accountId}` : `change/${accountId}/${bucketName}`;
