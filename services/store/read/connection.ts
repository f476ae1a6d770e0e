import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Connection } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { afterCursor, cursorOf, orderBy, type Sort, sortNamed } from './sort.ts';

const maxPage = 200;
const countShape = z.object({ n: column.int });

/** A list of the contract from its parts: what is selected from where, how a filter becomes conditions, and the sorts. */
interface ConnectionParts<N, F> {
  readonly shape: z.ZodType<N>;
  readonly select: Prisma.Sql;
  /** Tables, for pages. */
  readonly from: Prisma.Sql;
  conditions(filter: F): readonly Prisma.Sql[];
  readonly sorts: Readonly<Record<string, Sort<N>>>;
}

/** `WHERE` of conditions, or nothing. */
export function where(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join([...conditions], ' AND ')}`;
}

/** Pages by keyset: a cursor holds the sort keys of a row, so rows that come or go elsewhere neither repeat nor skip others. */
export function connection<N, F>(db: Db, parts: ConnectionParts<N, F>): Connection<N, F> {
  return connectionOf(db, async () => parts);
}

/** The same, from parts that are other at another time. */
export function connectionOf<N, F>(db: Db, partsNow: () => Promise<ConnectionParts<N, F>>): Connection<N, F> {
  return {
    async page(filter, sortName, { first, after }) {
      if (!Number.isInteger(first) || first < 1 || first > maxPage) {
        throw new OrgsweepError('BAD_USER_INPUT', `A page has 1 to ${maxPage} rows.`, { advice: 'Correct `first`.' });
      }
      const parts = await partsNow();
      const sort = sortNamed(parts.sorts, sortName);
      const conditions = [...parts.conditions(filter), ...(after === null ? [] : [afterCursor(sortName, sort, after)])];
      const rows = await db.rows(
        parts.shape,
        Prisma.sql`SELECT ${parts.select} FROM ${parts.from} ${where(conditions)} ORDER BY ${orderBy(sort)} LIMIT ${first + 1}`,
      );
      const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(sortName, sort, node), node }));
      return { edges, hasNextPage: rows.length > first };
    },
    async count(filter) {
      const parts = await partsNow();
      const [row] = await db.rows(
        countShape,
        Prisma.sql`SELECT count(*) AS n FROM ${parts.from} ${where(parts.conditions(filter))}`,
      );
      return row?.n ?? 0;
    },
  };
}

/** A sort key of text. */
export const byText = <N>(sql: string, value: (node: N) => string) => ({ sql, type: 'text', value }) as const;
/** A sort key of a whole number. */
export const byNumber = <N>(sql: string, value: (node: N) => number) => ({ sql, type: 'int8', value }) as const;
/** A sort key of a time. */
export const byTime = <N>(sql: string, value: (node: N) => string) => ({ sql, type: 'timestamptz', value }) as const;
