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
import { requirePlaces, unknownValue } from '../relay/require-places.ts';
import { seenFilter } from '../relay/seen-filter.ts';
import type { ExternalFindingFilterInput } from './external-finding.input.ts';

/** The input's conditions in the store's words. */
export function externalFilter(input: ExternalFindingFilterInput | null | undefined): ExternalFindingFilter {
  return seenFilter(defined(input));
}

/** What the services' own words look like; they are no closed set. */
const words = {
  controls: /^[A-Z]\w*\.[1-9]\d*$/,
  types: /\w[:/]./,
  products: /^(GuardDuty|Security Hub)$/,
} satisfies Partial<Record<keyof ExternalFindingFilter, RegExp>>;

/**
 * BAD_USER_INPUT for a place that no sweep has met, or a word that no finding has and that does not look like one: nothing found there
 * would look like clean. Of buckets, other services know some that no sweep has listed.
 */
async function requireMet(context: ApiContext, filter: ExternalFindingFilter): Promise<void> {
  const unmet = async (field: 'bucketNames' | keyof typeof words): Promise<string[]> => {
    const values = filter[field] ?? [];
    const counts = await Promise.all(values.map((value) => context.store.externalFindings.count({ [field]: [value] })));
    return values.filter((_, index) => counts[index] === 0);
  };
  await requirePlaces(context, { ...filter, bucketNames: await unmet('bucketNames') });
  for (const field of ['controls', 'types', 'products'] as const)
    for (const value of await unmet(field))
      if (!words[field].test(value))
        throw unknownValue(
          field,
          value,
          'Write it as findings have it; `externalFindingStatistics` counts them by each.',
        );
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
