import { type UpdateDefinition, WorkflowUpdateFailedError } from '@temporalio/client';
import { cancelUpdate, pauseUpdate, resumeUpdate } from '../../../workflows/messages.ts';
import { sweepWorkflowId } from '../../../workflows/workflow-ids.ts';
import { OrgsweepError } from '../../model/index.ts';
import type { SweepRecord } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { audited } from '../audit.ts';
import type { ApiContext } from '../context.ts';
import { askTemporal, isNotFound } from '../errors/temporal-error.ts';
import { isOpen } from './sweep.service.ts';

const verbs = { pauseSweep: 'paused', resumeSweep: 'resumed', cancelSweep: 'cancelled' } as const;
type Action = keyof typeof verbs;
const updates: Readonly<Record<Action, UpdateDefinition<void>>> = {
  pauseSweep: pauseUpdate,
  resumeSweep: resumeUpdate,
  cancelSweep: cancelUpdate,
};

async function requireSweep(context: ApiContext, id: string): Promise<SweepRecord> {
  const sweep = await context.store.getSweep(id);
  if (sweep !== null) return sweep;
  throw new OrgsweepError('NOT_FOUND', `There is no sweep "${id}".`, { advice: 'List them with the query `sweeps`.' });
}

/** What the workflow's validator said, without its leading code word. */
function refusal(error: WorkflowUpdateFailedError): string {
  return (error.cause?.message ?? 'the workflow refused').replace(/^[A-Z_]+: /, '');
}

async function control(context: ApiContext, action: Action, id: string): Promise<SweepRecord> {
  authorize(context, 'operate');
  return await audited(context, action, id, async () => {
    const sweep = await requireSweep(context, id);
    const conflict = (why: string, cause?: unknown): OrgsweepError =>
      new OrgsweepError('CONFLICT', `The sweep cannot be ${verbs[action]}: ${why}`, {
        advice: 'Look at its status with the query `sweep`.',
        cause,
      });
    if (!isOpen(sweep.status)) throw conflict(`it has ended (${sweep.status}).`);
    try {
      const handle = context.temporal.workflow.getHandle(sweepWorkflowId(id));
      await askTemporal(context.temporal, () => handle.executeUpdate(updates[action]));
    } catch (error) {
      if (error instanceof WorkflowUpdateFailedError) throw conflict(refusal(error), error);
      if (!isNotFound(error)) throw error;
      // Open in the store, unknown to Temporal: its workflow ended or was lost, so nobody else will close it.
      if (action !== 'cancelSweep') throw conflict('Temporal has no running workflow of it; cancel it.', error);
      await context.store.closeSweep(id, 'CANCELLED', null, new Date().toISOString());
    }
    return await requireSweep(context, id);
  });
}

/** Stops after what is in work. CONFLICT when it is paused or over. */
export const pauseSweep = (context: ApiContext, id: string): Promise<SweepRecord> => control(context, 'pauseSweep', id);
/** Goes on. CONFLICT when it is not paused. */
export const resumeSweep = (context: ApiContext, id: string): Promise<SweepRecord> =>
  control(context, 'resumeSweep', id);
/** Ends it; what was found stays. CONFLICT when it is over. The sweep closes shortly after the answer. */
export const cancelSweep = (context: ApiContext, id: string): Promise<SweepRecord> =>
  control(context, 'cancelSweep', id);
