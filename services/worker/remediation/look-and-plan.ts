import { type JsonValue, OrgsweepError, type RemediationTarget } from '../../model/index.ts';
import {
  checkTarget,
  type PlanOutcome,
  planRemediation,
  type RemediationAction,
  remediationAction,
  remediationActions,
  settingsToRead,
} from '../../remediation/index.ts';
import { actionContext } from './action-context.ts';
import type { RemediationDeps } from './deps.ts';

/** What planning came to, before anything is stored. */
export interface Planned {
  readonly action: RemediationAction;
  readonly target: RemediationTarget;
  readonly parameters: Readonly<Record<string, JsonValue>>;
  readonly outcome: PlanOutcome;
}

/** The action of that id; BAD_USER_INPUT when there is none. */
export function actionOf(id: string): RemediationAction {
  const action = remediationAction(id);
  if (action !== undefined) return action;
  throw new OrgsweepError('BAD_USER_INPUT', `There is no action "${id}".`, {
    advice: `There are ${remediationActions.map((each) => each.id).join(', ')}.`,
  });
}

async function targetOf(
  { store, settings }: RemediationDeps,
  { accountId, bucketName, objectKey, accessKey }: Omit<RemediationTarget, 'region'>,
): Promise<RemediationTarget> {
  const key = accessKey === undefined ? {} : { accessKey };
  if (bucketName === null) return { accountId, region: settings.region, bucketName, objectKey, ...key };
  const bucket = await store.getBucket(accountId, bucketName);
  if (bucket !== null) return { accountId, region: bucket.region, bucketName, objectKey, ...key };
  throw new OrgsweepError('NOT_FOUND', `Account ${accountId} has no bucket "${bucketName}".`, {
    advice: 'Buckets are known once a sweep has listed them.',
  });
}

/** Reads what the action rests on, and plans. Writes nothing anywhere. */
export async function lookAndPlan(
  deps: RemediationDeps,
  request: Omit<RemediationTarget, 'region'> & { readonly action: string; readonly parameters: unknown },
): Promise<Planned> {
  const action = actionOf(request.action);
  const parameters = action.parseParameters(request.parameters);
  const target = await targetOf(deps, request);
  checkTarget(action, target);
  const facts = await deps.port.read(target, settingsToRead(action));
  const outcome = planRemediation(action, facts, parameters, await actionContext(deps, target, facts));
  return { action, target, parameters, outcome };
}
