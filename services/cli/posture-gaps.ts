import { z } from 'zod';
import { gapFields, gapShape, gapText } from './coverage-gap.ts';
import { queryAll } from './graphql.ts';
import { connectionOf, type GivenFilter } from './list-command.ts';

const accountShape = z.object({ id: z.string(), state: z.string(), lastSweepId: z.string().nullable() });

const accountsOf = (api: string, { accountIds: ids, organizationalUnitIds }: GivenFilter) =>
  queryAll(
    api,
    `query Accounts($first: Int!, $after: String, $filter: AccountFilter) { accounts(first: $first, after: $after, filter: $filter) {
      nodes { id state lastSweepId } pageInfo { hasNextPage endCursor } } }`,
    { filter: { ids, organizationalUnitIds } },
    (data) => z.object({ accounts: connectionOf(accountShape) }).parse(data).accounts,
  );

const rowsOf = (api: string, sweepId: string) =>
  queryAll(
    api,
    `query Gaps($first: Int!, $after: String, $sweepId: ID!) {
      coverage(first: $first, after: $after, filter: { sweepId: $sweepId, statuses: [SKIPPED, DENIED, FAILED] }) {
        nodes { ${gapFields} } pageInfo { hasNextPage endCursor } } }`,
    { sweepId },
    (data) => z.object({ coverage: connectionOf(gapShape) }).parse(data).coverage,
  );

/**
 * Accounts, regions and buckets within the filter whose posture the last sweep that met them could not read, as `place: STATUS reason`.
 * Nothing is stored about them, so that counts of verdicts do not have them.
 */
export async function unreadPlaces(api: string, filter: GivenFilter): Promise<readonly string[]> {
  const accounts = await accountsOf(api, filter);
  if (accounts.length === 0) return ['No account is known: `orgsweep sweep` reads the organization.'];
  const never = accounts.filter(({ lastSweepId }) => lastSweepId === null);
  const lastOf = new Map(accounts.map(({ id, lastSweepId }) => [id, lastSweepId]));
  const sweeps = new Set(accounts.flatMap(({ lastSweepId }) => lastSweepId ?? []));
  const regions: unknown = filter['regions'];
  const rows = await Promise.all(
    [...sweeps].map(async (sweepId) => {
      const ofPosture = (await rowsOf(api, sweepId)).filter(({ aspect }) => aspect === 'POSTURE' || aspect === 'BOTH');
      return ofPosture.filter(({ accountId, region }) => {
        const wanted = !Array.isArray(regions) || region === null || regions.includes(region);
        return wanted && accountId !== null && lastOf.get(accountId) === sweepId;
      });
    }),
  );
  return [
    ...never.map(({ id, state }) => `${id}: NEVER_SWEPT${state === 'ACTIVE' ? '' : ` ${state}`}`),
    ...rows.flat().map(gapText),
  ];
}
