import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';

/** The sort keys of a row, in order, as text: what a page goes on after. */
type CursorValues = readonly string[];

const shape = z.tuple([z.string()], z.string());

/** An opaque cursor: the sort it belongs to and the row's sort keys. */
export function encodeCursor(sort: string, values: CursorValues): string {
  return Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
}

function parsed(cursor: string): CursorValues | null {
  // Node's decoder skips what is not base64url, so the way back must give the same text.
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length > 4_096 || bytes.toString('base64url') !== cursor) return null;
  try {
    return shape.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}

/** The values of a cursor that `encodeCursor` made for `sort`, each accepted by its `check`. BAD_USER_INPUT for anything else. */
export function decodeCursor(
  sort: string,
  cursor: string,
  checks: readonly ((value: string) => boolean)[],
): CursorValues {
  const [ofSort, ...values] = parsed(cursor) ?? [];
  if (ofSort === sort && values.length === checks.length && values.every((value, n) => checks[n]?.(value) ?? false)) {
    return values;
  }
  const otherSort = ofSort !== undefined && ofSort !== sort;
  throw new OrgsweepError(
    'BAD_USER_INPUT',
    otherSort ? 'The cursor belongs to another sort.' : 'The cursor is none of ours.',
    {
      advice: 'Pass an endCursor of a page with the same sort, or none.',
    },
  );
}
