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
