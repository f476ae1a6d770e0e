import type { Condition } from './condition.ts';
import type { Statement } from './statement.ts';

/** What the account's own IAM policies may grant: anything, to its own principals. */
export function ownIdentityPolicies(
  accountId: string,
  bucketArn: string,
  conditions: readonly Condition[] = [],
): Statement {
  return {
    label: 'IAM policies of the account',
    origin: 'policy',
    effect: 'Allow',
    principals: { negated: false, items: [{ kind: 'account', accountId }] },
    actions: { negated: false, items: ['*'] },
    resources: { negated: false, items: [bucketArn, `${bucketArn}/*`] },
    conditions,
  };
}
