import { expect, it } from 'vitest';
import { sampleTarget } from '../../remediation/testing/sample-context.ts';
import { preApproval } from './pre-approval.ts';

const plan = {
  action: 'require-tls',
  target: sampleTarget({ target: 'BUCKET' }),
  findingId: null,
  proposedBy: 'alice',
  behind: ['erin'],
};
const nothing = () => Promise.reject(new Error('not asked'));

/** The policy that approves the plan, of those that these people made. */
async function approvedBy(...createdBy: readonly string[]): Promise<string | undefined> {
  const spec = { actions: [plan.action] };
  const policies = createdBy.map((who) => ({ id: who, name: who, spec, createdBy: who, createdAt: '' }));
  const store = {
    remediationPolicies: async () => policies,
    accountsByIds: nothing,
    organizationalUnits: nothing,
    findingsByIds: nothing,
  };
  return (await preApproval({ store, port: { read: nothing } }, plan))?.createdBy;
}

it('a policy of the proposer, or of who stands behind the proposal, approves nothing', async () => {
  expect(await approvedBy('alice', 'erin')).toBeUndefined();
  expect(await approvedBy('alice', 'carol', 'erin')).toBe('carol');
});
