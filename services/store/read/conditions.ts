import { OrgsweepError } from '../../model/index.ts';
import { Prisma } from '../generated/client.ts';

/** `column = ANY(values)` when there are values; an empty list allows nothing, as an absent one allows all. */
export function oneOf(column: string, values: readonly string[] | undefined): Prisma.Sql[] {
  return values === undefined ? [] : [Prisma.sql`${Prisma.raw(column)} = ANY(${[...values]}::text[])`];
}

/** `text` anywhere in the column, whatever the case (beyond ASCII as far as the database's locale knows it). */
export function contains(column: string, text: string | undefined): Prisma.Sql[] {
  if (text === undefined) return [];
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return [Prisma.sql`${Prisma.raw(column)} COLLATE "default" ILIKE ${pattern}`];
}

/** Accounts in these units or anywhere below them. */
export function withinUnits(column: string, unitIds: readonly string[] | undefined): Prisma.Sql[] {
  if (unitIds === undefined) return [];
  return [
    Prisma.sql`${Prisma.raw(column)} IN (SELECT a.id FROM accounts a
      JOIN organizational_units below ON below.id = a.organizational_unit_id
      JOIN organizational_units chosen ON starts_with(below.id_path, chosen.id_path)
      WHERE chosen.id = ANY(${[...unitIds]}::text[]))`,
  ];
}

/** Later than the first of the two times, and not later than the second; either may be left out. BAD_USER_INPUT for text that is no time. */
export function between(column: string, after: string | undefined, until: string | undefined): Prisma.Sql[] {
  const compared = (operator: '>' | '<=', time: string | undefined): Prisma.Sql[] => {
    if (time === undefined) return [];
    const date = new Date(time);
    if (Number.isNaN(date.getTime()))
      throw new OrgsweepError('BAD_USER_INPUT', `"${time.slice(0, 64)}" is no time.`, {
        advice: 'Give it as 2026-01-31T12:00:00Z.',
      });
    return [Prisma.sql`${Prisma.raw(`${column} ${operator}`)} ${date}::timestamptz`];
  };
  return [...compared('>', after), ...compared('<=', until)];
}
