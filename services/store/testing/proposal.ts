import type { NewRemediation } from '../contract.ts';

/** A plan that waits for an approval: what a test is not about is as simple as it may be. */
export const proposal = (over: Partial<NewRemediation> & Pick<NewRemediation, 'target'>): NewRemediation => ({
  action: 'require-tls',
  parameters: {},
  findingId: null,
  runId: null,
  dryRun: false,
  state: 'PROPOSED',
  reason: null,
  changes: [],
  restsOn: [],
  diff: '',
  proposedBy: 'alice',
  at: '2026-01-01T00:00:00.000Z',
  expiresAt: '2100-01-01T00:00:00.000Z',
  ...over,
});
