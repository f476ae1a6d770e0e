import { OrgsweepError } from '../../model/index.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { proposeRemediation } from './change-remediation.ts';
import type { ShownRemediation } from './remediation.service.ts';

/** Each is a workflow of its own within one request. */
const mostPlans = 10;

/**
 * Plans `deactivate-access-key` for the keys that a finding is about, in the accounts that own them. Which of several keys is in which of
 * several accounts only IAM knows: where a key is not there, the plan is refused and left out. CONFLICT when nothing can be planned.
 */
export async function proposeKeyDeactivation(
  context: ApiContext,
  input: { readonly findingId: string; readonly accountId?: string | null; readonly dryRun: boolean },
): Promise<readonly ShownRemediation[]> {
  authorize(context, 'operate');
  const conflict = (message: string, advice: string) => new OrgsweepError('CONFLICT', message, { advice });
  const { findingId, dryRun } = input;
  const { fingerprints, accountIds: named } = await context.store.accessKeysOfFinding(findingId);
  const accountIds = input.accountId == null ? named : [input.accountId];
  if (fingerprints.length === 0) throw conflict('The finding is about no AWS access key.', 'Look at its detections.');
  if (accountIds.length === 0)
    throw conflict('The ids of the access keys name no account, as old ones do.', 'Give the account that owns them.');
  const ours = (await context.store.accountsByIds(accountIds)).map(({ id }) => id);
  if (ours.length === 0)
    throw conflict(
      `The access keys belong to the accounts ${accountIds.join(', ')}, which are not of this organization.`,
      'Tell their owners.',
    );
  const pairs = ours.flatMap((accountId) => fingerprints.map((accessKey) => ({ accountId, accessKey })));
  if (pairs.length > mostPlans)
    throw conflict(
      `The finding is about ${fingerprints.length} access keys and ${ours.length} accounts, too many for one request.`,
      'Name one account.',
    );
  const plans = await Promise.all(
    pairs.map((pair) =>
      proposeRemediation(context, {
        ...pair,
        action: 'deactivate-access-key',
        bucketName: null,
        objectKey: null,
        findingId,
        runId: `keys ${findingId.slice(0, 12)}`,
        dryRun,
        parameters: {},
      }),
    ),
  );
  const there = plans.filter(({ reason }) => reason?.startsWith('NO_SUCH_KEY') !== true);
  return there.length > 0 ? there : plans;
}
