import { OrgsweepError } from '../../model/index.ts';
import { type ConnectionResult, connectionResult } from './connect.ts';
import type { PageInput } from './page-args.ts';

const cursorOf = (key: string): string => Buffer.from(`k:${key}`).toString('base64url');

function keyOf(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith('k:') || cursorOf(text.slice(2)) !== cursor) {
    throw new OrgsweepError('BAD_USER_INPUT', '`after` is not a cursor of this list.', {
      advice: 'Pass `endCursor` of the page before, or leave `after` out.',
    });
  }
  return text.slice(2);
}

/** Pages a short list that the store gives whole, in order of a unique key. */
export function listPage<T>(items: readonly T[], key: (item: T) => string, args: PageInput): ConnectionResult<T> {
  const after = args.after == null ? null : keyOf(args.after);
  const keyed = items.map((node) => ({ key: key(node), node })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const rest = after === null ? keyed : keyed.filter((item) => item.key > after);
  const edges = rest.slice(0, args.first).map((item) => ({ cursor: cursorOf(item.key), node: item.node }));
  return connectionResult({ edges, hasNextPage: rest.length > edges.length }, args, async () => items.length);
}
