import { z } from 'zod';
import type { ApiClient } from './api-client.ts';
import { count, printable } from './words.ts';

const gap = z.object({
  aspect: z.enum(['BOTH', 'OBJECTS', 'POSTURE', 'GUARD_DUTY', 'SECURITY_HUB']),
  accountId: z.string().nullable(),
  region: z.string().nullable(),
  bucketName: z.string().nullable(),
  status: z.string(),
  reason: z.string().nullable(),
});
type Gap = z.infer<typeof gap>;

const bucket = z.object({
  accountId: z.string(),
  name: z.string(),
  objectsListed: z.number(),
  objectsPartial: z.number(),
  objectsSkipped: z.number(),
});

/** Every row that says that something was not, or not wholly, read. */
async function gapRows(api: ApiClient, sweepId: string): Promise<Gap[]> {
  const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
  const shape = z.object({ coverage: z.object({ nodes: z.array(gap), pageInfo }) });
  const all: Gap[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { coverage }: z.infer<typeof shape> = await api.ask(
      shape,
      `query Gaps($sweepId: ID!, $after: String) {
        coverage(first: 200, after: $after, filter: { sweepId: $sweepId, statuses: [PARTIAL, SKIPPED, DENIED, FAILED] }) {
          nodes { aspect accountId region bucketName status reason } pageInfo { hasNextPage endCursor }
        }
      }`,
      { sweepId, after },
    );
    all.push(...coverage.nodes);
    after = coverage.pageInfo.endCursor;
    more = coverage.pageInfo.hasNextPage && after !== null;
  }
  return all;
}

/** What of each bucket's objects was left, by `account/name`. */
async function objectShares(api: ApiClient, rows: readonly Gap[]): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(rows.flatMap(({ bucketName }) => (bucketName === null ? [] : [bucketName])))];
  const shares = new Map<string, string>();
  for (let from = 0; from < names.length; from += 100) {
    const { buckets } = await api.ask(
      z.object({ buckets: z.object({ nodes: z.array(bucket) }) }),
      `query Buckets($names: [String!]) {
        buckets(first: 200, filter: { names: $names }) { nodes { accountId name objectsListed objectsPartial objectsSkipped } }
      }`,
      { names: names.slice(from, from + 100) },
    );
    for (const { accountId, name, objectsListed, objectsPartial, objectsSkipped } of buckets.nodes) {
      const left = objectsPartial + objectsSkipped;
      if (left > 0) shares.set(`${accountId}/${name}`, ` (${count(left)} of ${count(objectsListed)} objects)`);
    }
  }
  return shares;
}

/** One line for everything that was denied, skipped, failed or read in part, and why. */
export async function gapLines(
  api: ApiClient,
  sweepId: string,
  accountNames: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  // An account whose buckets say why is no gap of its own, nor is a service that is not switched on.
  const off = ({ aspect, status }: Gap): boolean =>
    status === 'SKIPPED' && (aspect === 'GUARD_DUTY' || aspect === 'SECURITY_HUB');
  const rows = (await gapRows(api, sweepId)).filter((row) => row.reason !== 'BUCKETS_NOT_COVERED' && !off(row));
  const shares = await objectShares(api, rows);
  return rows.map(({ aspect, accountId, region, bucketName, status, reason }) => {
    const account =
      accountId === null ? 'organization' : `${accountId} ${printable(accountNames.get(accountId) ?? '')}`.trim();
    const place = [account, region, bucketName === null ? null : printable(bucketName)].filter((part) => part !== null);
    const what = aspect === 'BOTH' ? '' : `${aspect.toLowerCase().replace('_', ' ')}: `;
    const share = aspect === 'POSTURE' ? '' : (shares.get(`${accountId}/${bucketName}`) ?? '');
    return `${status.padEnd(8)} ${place.join(', ')}: ${what}${reason ?? 'no reason given'}${share}`;
  });
}
