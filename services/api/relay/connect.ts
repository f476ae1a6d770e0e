import type { Connection, Page } from '../../store/contract.ts';
import type { ApiContext } from '../context.ts';
import type { PageInput } from './page-args.ts';
import type { PageInfo } from './page-info.type.ts';

/** What a connection field answers with; graphql calls `totalCount` only when it is selected. */
export interface ConnectionResult<T> {
  readonly edges: Page<T>['edges'];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number>;
}

/** A page in Relay's words. */
export function connectionResult<T>(page: Page<T>, args: PageInput, count: () => Promise<number>): ConnectionResult<T> {
  return {
    edges: page.edges,
    nodes: page.edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: args.after != null,
      startCursor: page.edges[0]?.cursor ?? null,
      endCursor: page.edges.at(-1)?.cursor ?? null,
    },
    totalCount: count,
  };
}

/** Reads one page of a store connection. */
export async function connect<T, F>(
  context: ApiContext,
  source: Connection<T, F>,
  filter: F,
  sort: string,
  args: PageInput,
): Promise<ConnectionResult<T>> {
  const page = await source.page(filter, sort, { first: args.first, after: args.after ?? null });
  return connectionResult(page, args, () => context.deadline.race(source.count(filter)));
}
