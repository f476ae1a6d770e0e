import type { AccountFilter, AccountRow } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import type { PageInput } from '../relay/page-args.ts';
import { requirePlaces } from '../relay/require-places.ts';

/** A page of accounts. */
export async function listAccounts(
  context: ApiContext,
  filter: AccountFilter,
  args: PageInput & { readonly sort: string },
): Promise<ConnectionResult<AccountRow>> {
  authorize(context, 'read');
  const { organizationalUnitIds } = filter;
  await requirePlaces(context, organizationalUnitIds === undefined ? {} : { organizationalUnitIds });
  return await connect(context, context.store.accounts, filter, args.sort, args);
}

/** One account; null when the organization has none of that id. */
export async function getAccount(context: ApiContext, id: string): Promise<AccountRow | null> {
  authorize(context, 'read');
  return await context.loaders.account.load(id);
}
