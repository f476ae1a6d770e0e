import { OrgsweepError } from '../../model/index.ts';
import { Prisma } from '../generated/client.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** A column that rows are sorted by: its SQL, its type, and its value in a node. The last of a sort makes rows distinct. */
interface SortKey<N> {
  readonly sql: string;
  readonly type: 'text' | 'int8' | 'timestamptz';
  value(node: N): string | number;
}
export interface Sort<N> {
  readonly direction: 'ASC' | 'DESC';
  readonly keys: readonly SortKey<N>[];
}

const checks: Record<SortKey<never>['type'], (value: string) => boolean> = {
  text: (value) => !/\0|\p{Surrogate}/u.test(value),
  int8: (value) => /^-?\d{1,16}$/.test(value),
  timestamptz: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)),
};

/** The sort of this name. BAD_USER_INPUT names those that there are. */
export function sortNamed<N>(sorts: Readonly<Record<string, Sort<N>>>, name: string): Sort<N> {
  const sort = Object.hasOwn(sorts, name) ? sorts[name] : undefined;
  if (sort !== undefined) return sort;
  throw new OrgsweepError('BAD_USER_INPUT', 'There is no such sort.', {
    advice: `One of ${Object.keys(sorts).join(', ')}.`,
  });
}

/** `ORDER BY` of a sort. */
export function orderBy<N>({ keys, direction }: Sort<N>): Prisma.Sql {
  return Prisma.raw(keys.map(({ sql }) => `${sql} ${direction}`).join(', '));
}

/** The condition that a row comes after the cursor: one comparison of rows, which an index over the keys answers. */
export function afterCursor<N>(name: string, { keys, direction }: Sort<N>, cursor: string): Prisma.Sql {
  const values = decodeCursor(
    name,
    cursor,
    keys.map(({ type }) => checks[type]),
  );
  const columns = Prisma.raw(`(${keys.map(({ sql }) => sql).join(', ')}) ${direction === 'ASC' ? '>' : '<'}`);
  const limits = keys.map(({ type }, n) => Prisma.sql`${values[n]}::${Prisma.raw(type)}`);
  return Prisma.sql`${columns} (${Prisma.join(limits)})`;
}

/** The cursor of a node. */
export function cursorOf<N>(name: string, { keys }: Sort<N>, node: N): string {
  return encodeCursor(
    name,
    keys.map((key) => String(key.value(node))),
  );
}
