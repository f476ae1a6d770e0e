import { exemptionTag, OrgsweepError, type RemediationTarget } from '../model/index.ts';
import type { ActionContext, SettingFacts } from './contract.ts';
import { documentOf, type RemediationAction } from './define-action.ts';
import { type PlanOutcome, refused } from './plan-outcome.ts';
import { malformed, readTags } from './shapes.ts';

/** Why the bucket must be left alone; undefined when it need not. Tags that were not read may be the exemption. */
export function exemption(action: Pick<RemediationAction, 'id' | 'target'>, facts: SettingFacts): string | undefined {
  if (action.target === 'ACCOUNT' || action.target === 'ACCESS_KEY') return undefined;
  const fact = facts.bucketTags;
  if (fact === undefined) return 'UNKNOWN bucketTags: NOT_ASKED';
  if (fact.state === 'denied') return `UNKNOWN bucketTags: DENIED ${fact.action}`;
  if (fact.state === 'failed') return `UNKNOWN bucketTags: FAILED ${fact.code}`;
  const tags = readTags(documentOf(fact));
  if (tags === undefined) return malformed('bucketTags').refused;
  const value = tags.get(exemptionTag);
  if (value === undefined) return undefined;
  const named = value.split(/\s+/).filter((word) => word !== '');
  const spared = named.length === 0 || ['*', 'all', 'true', 'yes'].includes(value) || named.includes(action.id);
  return spared ? `EXEMPT by the tag ${exemptionTag}` : undefined;
}

/** BAD_USER_INPUT unless the target is one that the action is about. */
export function checkTarget(action: RemediationAction, { bucketName, objectKey, accessKey }: RemediationTarget): void {
  const inAccount = accessKey === undefined ? 'ACCOUNT' : 'ACCESS_KEY';
  const given = objectKey !== null ? 'OBJECT' : bucketName !== null ? 'BUCKET' : inAccount;
  const whole = (bucketName !== null || objectKey === null) && (accessKey === undefined || given === 'ACCESS_KEY');
  if (whole && given === action.target) return;
  const needs = {
    ACCOUNT: 'an account alone',
    BUCKET: 'a bucket',
    OBJECT: 'a bucket and the key of an object',
    ACCESS_KEY: 'an account and the fingerprint of an access key',
  };
  throw new OrgsweepError('BAD_USER_INPUT', `${action.id} is about ${needs[action.target]}.`, {
    advice: 'Give exactly that as the target.',
  });
}

/** What the action would do here, or why it must not. Pure. */
export function planRemediation(
  action: RemediationAction,
  facts: SettingFacts,
  parameters: unknown,
  context: ActionContext,
): PlanOutcome {
  checkTarget(action, context.target);
  const why = exemption(action, facts);
  return why === undefined ? action.plan(facts, parameters, context) : refused(why);
}
