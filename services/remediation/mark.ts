import { markTag, type RemediationTarget } from '../model/index.ts';
import type { SettingFacts } from './contract.ts';
import { documentOf, type RemediationAction } from './define-action.ts';
import { exemption } from './plan.ts';
import { malformed, readTags } from './shapes.ts';
import { tagPolicyObjection } from './tag-policy.ts';

/** S3's limit (S3 User Guide, "Using cost allocation S3 bucket tags"). */
const maxTags = 50;

/** What the tag says: which action, and from when on. Of characters that S3 takes (`+ - = . _ : / @`). */
export const markValue = (actionId: string, notBefore: string): string => `${actionId}@${notBefore}`;

/** Buckets have tags, and of these one says it all: of many objects it would say nothing. */
export const isMarkable = ({ bucketName, objectKey }: RemediationTarget): boolean =>
  bucketName !== null && objectKey === null;

/** Settings that are read for it, beside the mark itself. */
export const markReads = ['bucketTags', 'tagPolicy'] as const;

/** Why the bucket must not be tagged, by its tags and the organization's policy as they are now; undefined when it may. */
export function markObjection(
  action: Pick<RemediationAction, 'id' | 'target'>,
  facts: SettingFacts,
  value: string,
): string | undefined {
  const exempt = exemption(action, facts);
  if (exempt !== undefined) return exempt;
  const now = readTags(documentOf(facts.bucketTags));
  if (now === undefined) return malformed('bucketTags').refused;
  if (now.size >= maxTags) return `TOO_MANY_TAGS a bucket has at most ${maxTags}`;
  const wanted = new Map([...now, [markTag, value]]);
  return tagPolicyObjection(documentOf(facts.tagPolicy), now, wanted, 's3:bucket')?.refused;
}
