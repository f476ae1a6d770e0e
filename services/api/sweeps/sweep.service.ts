import { progressQuery, type SweepProgress } from '../../../workflows/messages.ts';
import { sweepWorkflowId } from '../../../workflows/workflow-ids.ts';
import { labelRun, type SweepStatus } from '../../model/index.ts';
import type { PlanCount, SweepFilter, SweepRecord, SweepTotals } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { askTemporal } from '../errors/temporal-error.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import { defined } from '../relay/defined.ts';
import { isoTimes } from '../relay/iso-times.ts';
import type { PageInput } from '../relay/page-args.ts';
import type { SweepFilterInput } from './sweep.input.ts';

const answerMs = 2_000;

/** Whether a sweep has not ended. */
export const isOpen = (status: SweepStatus): boolean =>
  status === 'PENDING' || status === 'RUNNING' || status === 'PAUSED';

/** The input's conditions in the store's words. */
export function sweepFilter(input: SweepFilterInput | null | undefined): SweepFilter {
  const { startedAfter, startedUntil, ...filter } = defined(input);
  return { ...filter, ...isoTimes({ startedAfter, startedUntil }) };
}

/** A page of sweeps, the newest first. */
export async function listSweeps(
  context: ApiContext,
  filter: SweepFilter,
  args: PageInput & { readonly sort: string },
): Promise<ConnectionResult<SweepRecord>> {
  authorize(context, 'read');
  return await connect(context, context.store.sweeps, filter, args.sort, args);
}

/** One sweep; null when there is none of that id. */
export async function getSweep(context: ApiContext, id: string): Promise<SweepRecord | null> {
  authorize(context, 'read');
  return await context.store.getSweep(id);
}

/** What the sweep has stored. */
export async function getTotals(context: ApiContext, sweepId: string): Promise<SweepTotals> {
  authorize(context, 'read');
  return await context.store.sweepTotals(sweepId);
}

/** Labels that the sweep planned, by action and state. */
export async function getLabelPlans(context: ApiContext, sweepId: string): Promise<readonly PlanCount[]> {
  authorize(context, 'read');
  return await context.store.plansOfRun(labelRun(sweepId));
}

export interface Progress extends Omit<SweepProgress, 'accountsFailed'> {
  readonly accountsFailed: number | null;
  readonly paused: boolean;
  readonly source: 'WORKFLOW' | 'STORE';
}

async function storedProgress(context: ApiContext, sweep: Pick<SweepRecord, 'id' | 'status'>): Promise<Progress> {
  const totals = await context.store.sweepTotals(sweep.id);
  return {
    phase: !isOpen(sweep.status) ? 'DONE' : sweep.status === 'PENDING' ? 'DISCOVER' : 'ACCOUNTS',
    paused: sweep.status === 'PAUSED',
    source: 'STORE',
    accountsTotal: totals.accountsTotal,
    accountsDone: totals.accountsSwept,
    accountsFailed: null,
    bucketsTotal: totals.bucketsTotal,
    bucketsDone: totals.bucketsScanned,
    objectsListed: totals.objectsListed,
    objectsScanned: totals.objectsScanned,
    bytesRead: totals.bytesRead,
    findings: totals.findings,
  };
}

/** How far a sweep is: the workflow's own word while it is open and answers, else what is stored. */
export async function getProgress(context: ApiContext, sweep: Pick<SweepRecord, 'id' | 'status'>): Promise<Progress> {
  authorize(context, 'read');
  if (!isOpen(sweep.status)) return await storedProgress(context, sweep);
  try {
    const handle = context.temporal.workflow.getHandle(sweepWorkflowId(sweep.id));
    const told = await askTemporal(context.temporal, () => handle.query(progressQuery), answerMs);
    return { ...told, source: 'WORKFLOW' };
  } catch (err) {
    context.log.warn({ err, sweepId: sweep.id }, 'progress taken from the store: the workflow did not answer');
    return await storedProgress(context, sweep);
  }
}
