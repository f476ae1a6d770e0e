import { randomUUID } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError, WorkflowUpdateFailedError } from '@temporalio/client';
import { type Decision, decideUpdate, type RemediationRequest } from '../../../workflows/messages.ts';
import {
  planRemediationId,
  remediationWorkflowId,
  taskQueue,
  undoWorkflowId,
} from '../../../workflows/workflow-ids.ts';
import { OrgsweepError, remediationUndoable } from '../../model/index.ts';
import { checkTarget, remediationAction, remediationActions } from '../../remediation/index.ts';
import type { RemediationRecord } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { audited } from '../audit.ts';
import type { ApiContext } from '../context.ts';
import { askTemporal, isNotFound } from '../errors/temporal-error.ts';
import { failedAs } from '../errors/workflow-failure.ts';
import { type ShownRemediation, shownRemediation } from './remediation.service.ts';

const waitMs = 8_000;

async function require(context: ApiContext, id: string): Promise<RemediationRecord> {
  const plan = await context.store.remediation(id);
  if (plan !== null) return plan;
  throw new OrgsweepError('NOT_FOUND', `There is no remediation "${id}".`, {
    advice: 'List them with the query `remediations`.',
  });
}

/** Plans, and stores what it came to. Nothing is written to AWS; without `dryRun` the plan then waits for an approval. */
export async function proposeRemediation(
  context: ApiContext,
  input: Omit<RemediationRequest, 'parameters' | 'proposedBy'> & { readonly parameters: object },
): Promise<ShownRemediation> {
  authorize(context, 'operate');
  const action = remediationAction(input.action);
  if (action === undefined)
    throw new OrgsweepError('BAD_USER_INPUT', `There is no action "${input.action}".`, {
      advice: `There are ${remediationActions.map(({ id }) => id).join(', ')}.`,
    });
  const { accountId, bucketName, objectKey, accessKey } = input;
  const key = accessKey === undefined ? {} : { accessKey };
  checkTarget(action, { accountId, bucketName, objectKey, region: '', ...key });
  const parameters = JSON.stringify(action.parseParameters(input.parameters));
  const proposedBy = context.viewer.actor;
  const target = [accountId, bucketName].filter((part) => part !== null).join('/');
  return await audited(context, 'proposeRemediation', `${action.id} ${target}`, async () => {
    const args: [RemediationRequest] = [{ ...input, parameters, proposedBy }];
    const workflowId = planRemediationId(randomUUID());
    const { planId }: { planId: string } = await askTemporal(
      context.temporal,
      () =>
        context.temporal.workflow
          .execute('planRemediation', { workflowId, taskQueue, args, workflowExecutionTimeout: '5 minutes' })
          .catch(failedAs),
      waitMs,
    );
    return shownRemediation(await require(context, planId));
  });
}

/** Starts the workflow of a plan whose own was lost; when it is there, it stays the only one. */
async function startRemediation({ temporal }: Pick<ApiContext, 'temporal'>, planId: string): Promise<void> {
  try {
    await temporal.workflow.start('remediate', {
      workflowId: remediationWorkflowId(planId),
      taskQueue,
      args: [{ planId }],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

const refusals: Readonly<Record<string, readonly [code: 'ACCESS_DENIED', advice: string]>> = {
  OWN_PROPOSAL: ['ACCESS_DENIED', 'Somebody else has to approve it.'],
};

/** Approves, rejects or cancels. ACCESS_DENIED for an approval by the proposer, CONFLICT when it is too late. */
export async function decideRemediation(
  context: ApiContext,
  id: string,
  decision: Omit<Decision, 'actor'> & { readonly state: 'APPROVED' | 'REJECTED' | 'CANCELLED' },
): Promise<ShownRemediation> {
  authorize(context, 'operate');
  const verbs = { APPROVED: 'approveRemediation', REJECTED: 'rejectRemediation', CANCELLED: 'cancelRemediation' };
  return await audited(context, verbs[decision.state], id, async () => {
    await require(context, id);
    const { workflow } = context.temporal;
    const update = () =>
      workflow
        .getHandle(remediationWorkflowId(id))
        .executeUpdate(decideUpdate, { args: [{ ...decision, actor: context.viewer.actor }] });
    const ask = async (): Promise<unknown> => {
      try {
        return await update();
      } catch (error) {
        const { state } = await require(context, id);
        if (!isNotFound(error) || !['PROPOSED', 'APPROVED', 'SCHEDULED'].includes(state)) throw error;
        // Its workflow was lost. One that is called off must not be started for it: it might write first.
        const [actor, at] = [context.viewer.actor, new Date().toISOString()];
        if (decision.state !== 'APPROVED') {
          const { mark } = await context.store.decideRemediation(id, { ...decision, actor, at });
          // One that has ended writes nothing more, and takes its tag away.
          return mark === null ? undefined : await startRemediation(context, id);
        }
        await startRemediation(context, id);
        return await update();
      }
    };
    try {
      await askTemporal(context.temporal, ask, waitMs);
    } catch (error) {
      if (isNotFound(error)) throw await tooLate(context, id);
      if (!(error instanceof WorkflowUpdateFailedError)) throw error;
      const [, code = '', text = ''] = /^([A-Z_]+): (.*)$/s.exec(error.cause?.message ?? '') ?? [];
      if (text === '') return await failedAs(error);
      const [refusal, advice] = refusals[code] ?? (['CONFLICT', 'Look at it with the query `remediation`.'] as const);
      throw new OrgsweepError(refusal, text, { advice, cause: error });
    }
    return shownRemediation(await require(context, id));
  });
}

async function tooLate(context: ApiContext, id: string): Promise<OrgsweepError> {
  const { state } = await require(context, id);
  return new OrgsweepError('CONFLICT', `The remediation is ${state} by now.`, {
    advice: 'Look at it with the query `remediation`; propose it anew if it is still wanted.',
  });
}

/** Puts back what it changed. With `overwrite` also over what somebody changed after it. Answers after some seconds with where it stands. */
export async function undoRemediation(context: ApiContext, id: string, overwrite: boolean): Promise<ShownRemediation> {
  authorize(context, 'operate');
  return await audited(context, 'undoRemediation', id, async () => {
    const plan = await require(context, id);
    if (!plan.hasUndoRecord || !remediationUndoable(plan.state))
      throw new OrgsweepError('CONFLICT', `The remediation is ${plan.state}: there is nothing to undo.`, {
        advice: 'Look at it with the query `remediation`.',
      });
    const args = [{ planId: id, actor: context.viewer.actor, overwrite }];
    const handle = await askTemporal(context.temporal, () =>
      context.temporal.workflow.start('undoRemediation', { workflowId: undoWorkflowId(id), taskQueue, args }),
    ).catch((error: unknown) => {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      return context.temporal.workflow.getHandle(undoWorkflowId(id));
    });
    // One that takes longer goes on; its state tells.
    await askTemporal(context.temporal, () => handle.result(), waitMs).catch(() => undefined);
    return shownRemediation(await require(context, id));
  });
}
