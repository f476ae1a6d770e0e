import type { ExternalFindingsInput, ExternalFindingsResult } from '../../../workflows/messages.ts';
import { externalFindingsId, taskQueue } from '../../../workflows/workflow-ids.ts';
import { ExternalProvider, OrgsweepError } from '../../model/index.ts';
import type {
  ExternalFindingFilter,
  ExternalFindingGroupBy,
  ExternalFindingRow,
  ExternalReadRow,
} from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { getAccount } from '../accounts/account.service.ts';
import { audited } from '../audit.ts';
import type { ApiContext } from '../context.ts';
import { askTemporal } from '../errors/temporal-error.ts';
import { failedAs } from '../errors/workflow-failure.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import { defined } from '../relay/defined.ts';
import type { PageInput } from '../relay/page-args.ts';
import { requirePlaces } from '../relay/require-places.ts';
import { seenFilter } from '../relay/seen-filter.ts';
import type { ExternalFindingFilterInput } from './external-finding.input.ts';

/** The input's conditions in the store's words. */
export function externalFilter(input: ExternalFindingFilterInput | null | undefined): ExternalFindingFilter {
  return seenFilter(defined(input));
}

/** Of buckets, other services know some that no sweep has listed. */
async function requireMet(context: ApiContext, { bucketNames = [], ...places }: ExternalFindingFilter): Promise<void> {
  const known = await Promise.all(
    bucketNames.map((name) => context.store.externalFindings.count({ bucketNames: [name] })),
  );
  await requirePlaces(context, { ...places, bucketNames: bucketNames.filter((_, index) => known[index] === 0) });
}

/** A page of findings of other services. */
export async function listExternal(
  context: ApiContext,
  filter: ExternalFindingFilter,
  args: PageInput & { readonly sort: string },
): Promise<ConnectionResult<ExternalFindingRow>> {
  authorize(context, 'read');
  await requireMet(context, filter);
  return await connect(context, context.store.externalFindings, filter, args.sort, args);
}

/** Counts by one property, the largest first. */
export async function countExternal(
  context: ApiContext,
  groupBy: ExternalFindingGroupBy,
  filter: ExternalFindingFilter,
  limit: number,
) {
  authorize(context, 'read');
  await requireMet(context, filter);
  return await context.store.externalFindingStatistics(groupBy, filter, limit);
}

/** How reading each service went where a bucket is; NOT_READ where nobody asked. */
export async function readsOf(
  context: ApiContext,
  place: { readonly accountId: string; readonly region: string },
): Promise<readonly ExternalReadRow[]> {
  authorize(context, 'read');
  const { accountId, region } = place;
  const known = await context.loaders.externalReads.load({ accountId, region });
  return Object.values(ExternalProvider).map(
    (provider) =>
      known.find((read) => read.provider === provider) ?? {
        accountId,
        region,
        provider,
        status: 'NOT_READ',
        reason: null,
        administratorId: null,
        readAt: null,
        coveredAt: null,
      },
  );
}

/** What a read came to; `done: false`: it takes longer, goes on, and what it finds shows in the lists. */
interface ExternalAnswer extends Partial<ExternalFindingsResult> {
  readonly done: boolean;
}
/** Within what a request may take. */
const waitMs = 7_000;

/** Has a worker read now, in one account or in all. Who asks for the same while one runs gets what that one comes to. */
export async function readExternal(context: ApiContext, accountId: string | null): Promise<ExternalAnswer> {
  authorize(context, 'operate');
  return await audited(context, 'readExternalFindings', accountId ?? 'all', async () => {
    // It would be read in no place at all, and none left out.
    if (accountId !== null && (await getAccount(context, accountId)) === null)
      throw new OrgsweepError('NOT_FOUND', `There is no account "${accountId}" in the organization.`, {
        advice: 'List them with `accounts`; a sweep finds new ones.',
      });
    const input: ExternalFindingsInput = { accountIds: accountId === null ? [] : [accountId] };
    const { temporal } = context;
    const handle = await askTemporal(temporal, () =>
      temporal.workflow.start('externalFindings', {
        workflowId: externalFindingsId(accountId),
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowExecutionTimeout: '4 hours',
        taskQueue,
        args: [input],
      }),
    );
    const result = (): Promise<ExternalFindingsResult> => handle.result().catch(failedAs);
    try {
      return { done: true, ...(await askTemporal(temporal, result, context.deadline.room(waitMs))) };
    } catch (error) {
      if (!(error instanceof OrgsweepError) || error.code !== 'TEMPORAL_UNAVAILABLE') throw error;
      return { done: false };
    }
  });
}
