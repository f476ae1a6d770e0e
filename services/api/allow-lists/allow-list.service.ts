import type { CheckAllowListInput, CheckAllowListResult } from '../../../workflows/messages.ts';
import { allowListCheckId, taskQueue } from '../../../workflows/workflow-ids.ts';
import { allowListProblem } from '../../detect/custom/index.ts';
import { type AllowListSpec, OrgsweepError } from '../../model/index.ts';
import type { AllowListHitsRow, RuleRecord } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { audited } from '../audit.ts';
import type { ApiContext } from '../context.ts';
import { askTemporal } from '../errors/temporal-error.ts';
import { failedAs } from '../errors/workflow-failure.ts';
import { commonOf, s3TextOf } from '../rules/rule.input.ts';
import { getRule } from '../rules/rule.service.ts';
import type { AllowListInput } from './allow-list.input.ts';
import type { AllowListStatusType } from './allow-list.type.ts';

/** BAD_USER_INPUT for a list that no sweep would use. One that is there may be ended so. */
export function mustNotHaveExpired({ expiresAt }: AllowListSpec): void {
  if (expiresAt === null || Date.parse(expiresAt) > Date.now()) return;
  throw new OrgsweepError('BAD_USER_INPUT', 'The allow list would have expired already.', {
    advice: 'Set `expiresAt` in the future, or leave it out.',
  });
}

/** The stored content of a list from its input. BAD_USER_INPUT when a sweep could not use it. */
export function allowListSpec(input: AllowListInput): AllowListSpec {
  const s3Text = s3TextOf(input.s3Text);
  const regex = input.regex ?? null;
  const problem =
    (regex === null) === (s3Text === null)
      ? 'give one of `regex` and `s3Text`'
      : regex === null
        ? null
        : allowListProblem(regex);
  if (problem !== null)
    throw new OrgsweepError(
      'BAD_USER_INPUT',
      `The allow list cannot be used: ${regex === null ? '' : 'regex: '}${problem}`,
      {
        advice: 'A pattern must run in linear time and match whole values.',
      },
    );
  return {
    ...commonOf(input),
    regex,
    s3Text,
    accountIds: input.accountIds ?? [],
    organizationalUnitIds: input.organizationalUnitIds ?? [],
    bucketNames: input.bucketNames ?? [],
    expiresAt: input.expiresAt?.toISOString() ?? null,
  };
}

/** Of a pattern: OK, as it was checked when it was made. Of a text: what the last reading said; null before the first. */
export async function getStatus(
  context: ApiContext,
  list: { readonly id: string; readonly version: number; readonly regex: string | null },
): Promise<AllowListStatusType | null> {
  authorize(context, 'read');
  if (list.regex !== null)
    return { code: 'OK', description: null, version: list.version, sweepId: null, checkedAt: null };
  const check = (await context.store.allowListChecks([list.id])).get(list.id);
  if (check === undefined) return null;
  const { status: code, detail: description, version, sweepId, checkedAt } = check;
  return { code, description, version, sweepId, checkedAt };
}

/** Within what a request may take. */
const waitMs = 7_000;

/** Has a worker read the list now and keep its status. Who asks while one does waits for the same; `done: false`: it takes longer. */
export async function checkList(
  context: ApiContext,
  id: string,
): Promise<{ readonly done: boolean; readonly rule: RuleRecord<'ALLOW_LIST'> }> {
  authorize(context, 'operate');
  return await audited(context, 'checkAllowList', id, async () => {
    const rule = await getRule(context, 'ALLOW_LIST', id, null);
    if (rule === null || rule.deletedAt !== null)
      throw new OrgsweepError('NOT_FOUND', `There is no allow list "${id}".`, {
        advice: 'List them with `allowLists`.',
      });
    // A pattern was checked when it was made.
    if (rule.spec.regex !== null) return { done: true, rule };
    const { temporal } = context;
    const input: CheckAllowListInput = { id };
    const handle = await askTemporal(temporal, () =>
      temporal.workflow.start('checkAllowList', {
        workflowId: allowListCheckId(id),
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowExecutionTimeout: '1 hour',
        taskQueue,
        args: [input],
      }),
    );
    const result = (): Promise<CheckAllowListResult> => handle.result().catch(failedAs);
    try {
      await askTemporal(temporal, result, context.deadline.room(waitMs));
    } catch (error) {
      if (!(error instanceof OrgsweepError) || error.code !== 'TEMPORAL_UNAVAILABLE') throw error;
      return { done: false, rule };
    }
    return { done: true, rule };
  });
}

/** What the list kept back in the newest sweep in which it kept anything back; null when it never did. */
export async function getHits(context: ApiContext, id: string): Promise<AllowListHitsRow | null> {
  authorize(context, 'read');
  return (await context.store.allowListHits([id])).get(id) ?? null;
}
