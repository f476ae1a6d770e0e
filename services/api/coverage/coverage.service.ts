import type { CoverageFilter, CoverageRow } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import type { PageInput } from '../relay/page-args.ts';

/** A page of coverage rows, of one sweep or of all. */
export async function listCoverage(
  context: ApiContext,
  filter: CoverageFilter,
  args: PageInput & { readonly sort: string },
): Promise<ConnectionResult<CoverageRow>> {
  authorize(context, 'read');
  return await connect(context, context.store.coverage, filter, args.sort, args);
}
