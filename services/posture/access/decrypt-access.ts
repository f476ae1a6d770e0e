import { absent, bucketArn, everyAccessFact, type Fact, failed, type KmsKey } from '../../model/index.ts';
import type { BucketContext } from '../contract.ts';
import type { AccessReport } from './access-report.ts';
import { type Condition, undecidable } from './condition.ts';
import { accessToActions } from './evaluate-access.ts';
import { coversAction, coversResource } from './match-target.ts';
import { resourceControl } from './organization-layers.ts';
import type { Statement } from './statement.ts';

/** The account of the principal: the same as the global key, which all requests have. */
const globalKey = (condition: Condition): Condition =>
  condition.key === 'kms:calleraccount' ? { ...condition, key: 'aws:principalaccount' } : condition;

const accountOf = (arn: string): string => arn.split(':')[4] ?? '';

/** What RCPs deny at the key, said of the objects under it. */
function keyControls(arn: string, { guardrails }: BucketContext, objects: string): readonly Statement[] {
  if (guardrails === undefined) return [];
  const denies = resourceControl(guardrails, accountOf(arn), (statement) => coversAction(statement, 'kms:decrypt'));
  return denies.flatMap((statement): readonly Statement[] => {
    const covers = coversResource(statement, arn);
    if (covers === false) return [];
    const actions = { negated: false, items: ['s3:getobject'] };
    const unsure = covers === true ? [] : [undecidable(`whether ${statement.label} means the key`)];
    const conditions = [...statement.conditions.map(globalKey), ...unsure];
    return [{ ...statement, actions, resources: { negated: false, items: [objects] }, conditions }];
  });
}

/**
 * Who may decrypt with the key, told as who may read the objects of a bucket that has `policy` (`asBucketPolicy`): less what the RCPs of the key's
 * account deny of KMS, which what they say of S3 does not touch. Those of a foreign account are nobody's here to read, and its owner's to lift:
 * they close nothing.
 */
export function decryptAccess({ arn }: KmsKey, policy: Fact<string>, context: BucketContext): AccessReport {
  const keyAccountId = accountOf(arn);
  const isOurs = keyAccountId === context.accountId || context.organizationAccountIds.has(keyAccountId);
  const organizationAccountIds = new Set([...context.organizationAccountIds, context.accountId]);
  // The request is one about the key: what is the resource's own is its account's.
  const home = isOurs ? { ...context, accountId: keyAccountId, organizationAccountIds } : context;
  const controls = isOurs ? keyControls(arn, home, `${bucketArn(context.bucketName, context.partition)}/*`) : [];
  // What a policy of the key asks of tags, it asks of the key's.
  const facts = { ...everyAccessFact(absent), accessTags: failed('TAGS_OF_KEY_NOT_READ'), bucketPolicy: policy };
  return accessToActions(['s3:GetObject'], facts, home, controls);
}
