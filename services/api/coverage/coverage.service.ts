import type { CoverageFilter, CoverageRow } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import type { PageInput } from '../relay/page-args.ts';
import { requirePlaces, unknownValue } from '../relay/require-places.ts';

/** A page of coverage rows, of one sweep or of all. */
export async function listCoverage(
  context: ApiContext,
  filter: CoverageFilter,
  args: PageInput & { readonly sort: string },
): Promise<ConnectionResult<CoverageRow>> {
  authorize(context, 'read');
  const { sweepId, accountIds } = filter;
  // Without a row it would look as if all had been read.
  if (sweepId !== undefined && (await context.store.getSweep(sweepId)) === null)
    throw unknownValue('sweepId', sweepId, 'Give an id that `sweeps` lists.');
  await requirePlaces(context, accountIds === undefined ? {} : { accountIds });
  return await connect(context, context.store.coverage, filter, args.sort, args);
}
