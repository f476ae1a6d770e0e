import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/client';
import type { OrgSweepInput } from '../../../workflows/messages.ts';
import { sweepWorkflowId, taskQueue } from '../../../workflows/workflow-ids.ts';
import { OrgsweepError, type SweepOptions } from '../../model/index.ts';
import type { SweepRecord } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { audited } from '../audit.ts';
import type { ApiContext, ApiDeps } from '../context.ts';
import { askTemporal } from '../errors/temporal-error.ts';
import { requireRules } from '../rules/require-rules.ts';

/** The same caller's same token gives the same id: a UUID (version 8) of their hash. */
function sweepIdOf(actor: string, clientToken: string): string {
  const hex = createHash('sha256').update(`startSweep\n${actor}\n${clientToken}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Starts the workflow of a stored sweep; when it has been started before, that one stays the only one. */
export async function startSweepWorkflow(deps: Pick<ApiDeps, 'temporal'>, sweepId: string): Promise<void> {
  const input: OrgSweepInput = { sweepId };
  try {
    await askTemporal(deps.temporal, () =>
      deps.temporal.workflow.start('orgSweep', {
        workflowId: sweepWorkflowId(sweepId),
        taskQueue,
        args: [input],
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

function sameRequest(known: SweepRecord, options: SweepOptions): SweepRecord {
  if (isDeepStrictEqual(known.options, options)) return known;
  throw new OrgsweepError('CONFLICT', 'This clientToken has started a sweep with other options.', {
    advice: `Use a new clientToken, or look at sweep ${known.id}.`,
  });
}

/** The stored sweep of this id; made when there is none. Of two that make it at once, one makes it and both get it. */
async function storedSweep(context: ApiContext, id: string, options: SweepOptions): Promise<SweepRecord> {
  const { store, viewer } = context;
  const known = await store.getSweep(id);
  if (known !== null) return sameRequest(known, options);
  // Of a new one alone: a rule that was deleted since is no reason to refuse the answer to who sends his token again.
  await requireRules(context, options);
  const startedAt = new Date().toISOString();
  const requestedBy = viewer.actor;
  try {
    return await store.createSweep({ id, options, trigger: 'MANUAL', scheduleId: null, requestedBy, startedAt });
  } catch (error) {
    const other = error instanceof OrgsweepError && error.code === 'CONFLICT' ? await store.getSweep(id) : null;
    if (other === null) throw error;
    return sameRequest(other, options);
  }
}

/**
 * Stores a sweep and starts its workflow. With a clientToken, sending it again answers with the same sweep (CONFLICT when the
 * options differ). TEMPORAL_UNAVAILABLE leaves a sweep that FAILED without a token, and one to be started by a repetition with one.
 */
export async function startSweep(
  context: ApiContext,
  options: SweepOptions,
  clientToken: string | null,
): Promise<SweepRecord> {
  authorize(context, 'operate');
  const { store, viewer } = context;
  const id = clientToken === null ? randomUUID() : sweepIdOf(viewer.actor, clientToken);
  return await audited(context, 'startSweep', id, async () => {
    const sweep = await storedSweep(context, id, options);
    if (sweep.status !== 'PENDING') return sweep;
    try {
      await startSweepWorkflow(context, id);
    } catch (error) {
      if (clientToken === null) await store.closeSweep(id, 'FAILED', 'TEMPORAL_UNAVAILABLE', new Date().toISOString());
      throw error;
    }
    return (await store.getSweep(id)) ?? sweep;
  });
}
