import type { ConnectionResult } from './connect.ts';

/** The same page with other nodes. */
export function mapConnection<T, U>(page: ConnectionResult<T>, map: (node: T) => U): ConnectionResult<U> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: map(node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}
