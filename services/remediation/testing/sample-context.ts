import type { RemediationTarget, SettingDocument, SettingName } from '../../model/index.ts';
import { absent, known } from '../../model/index.ts';
import type { ActionContext, SettingFacts } from '../contract.ts';
import type { RemediationAction } from '../define-action.ts';

export const sampleTarget = (action: Pick<RemediationAction, 'target'>): RemediationTarget => ({
  accountId: '111122223333',
  region: 'us-east-1',
  bucketName: ['ACCOUNT', 'ACCESS_KEY'].includes(action.target) ? null : 'sample',
  objectKey: action.target === 'OBJECT' ? 'data/people.csv' : null,
  ...(action.target === 'ACCESS_KEY' ? { accessKey: '0'.repeat(32) } : {}),
});

/** A place for actions to be tried in: statements that name the whole world are public, those that name another account are external. */
export const sampleContext = (action: Pick<RemediationAction, 'target'>): ActionContext => ({
  target: sampleTarget(action),
  partition: 'aws',
  statementReach(policy, index) {
    const statement: unknown = JSON.parse(policy).Statement[index] ?? JSON.parse(policy).Statement;
    const principal = JSON.stringify(Object(statement).Principal);
    if (principal === '"*"' || principal === '{"AWS":"*"}') return { reach: 'PUBLIC' };
    return { reach: principal.includes('111122223333') ? 'INSIDE' : 'EXTERNAL' };
  },
  bucketOwners: new Map(),
  quarantineExceptArns: ['arn:aws:iam::111122223333:role/OrgsweepMember'],
});

/** Facts that were read: what has no document is not set. */
export function factsOf(
  reads: readonly SettingName[],
  documents: { readonly [N in SettingName]?: SettingDocument },
): SettingFacts {
  const entries = reads.map((name) => {
    const document = documents[name] ?? null;
    return [name, document === null ? absent : known(document)] as const;
  });
  return Object.fromEntries(entries);
}
