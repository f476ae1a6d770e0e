import { z } from 'zod';
import { AccountState, CoverageStatus, type OrganizationalUnit } from '../../model/index.ts';
import { column } from '../column.ts';
import type { AccountRow, QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { contains, oneOf, withinUnits } from './conditions.ts';
import { byText, connection } from './connection.ts';

const shape = z
  .object({
    id: column.text,
    name: column.text,
    email: column.text,
    state: z.enum(AccountState),
    organizational_unit_id: column.text,
    organizational_unit_path: column.text,
    joined_at: column.maybeTime,
    last_sweep_id: column.maybeText,
    status: z.enum(CoverageStatus).nullable(),
    reason: column.maybeText,
  })
  .transform(
    (row): AccountRow => ({
      id: row.id,
      name: row.name,
      email: row.email,
      state: row.state,
      organizationalUnitId: row.organizational_unit_id,
      organizationalUnitPath: row.organizational_unit_path,
      joinedAt: row.joined_at,
      lastSweepId: row.last_sweep_id,
      lastSweepStatus: row.status,
      lastSweepReason: row.reason,
    }),
  );
const select = Prisma.sql`t.id, t.name, t.email, t.state, t.organizational_unit_id, t.organizational_unit_path, t.joined_at, t.last_sweep_id, c.status, c.reason`;
// By `coverageId` of the account's own row: the primary key, so that a count leaves the join out.
const from = Prisma.sql`accounts t LEFT JOIN coverage c ON c.id = t.last_sweep_id || '/BOTH/ACCOUNT/' || t.id || '/-/-'`;

/** Accounts and units. Lists leave accounts out that have left the organization; by id they are still found. */
export function accountReads(db: Db): Pick<QueryStore, 'accounts' | 'accountsByIds' | 'organizationalUnits'> {
  return {
    accounts: connection(db, {
      shape,
      select,
      from,
      conditions: (filter) => [
        ...(filter.ids === undefined ? [Prisma.sql`NOT t.departed`] : []),
        ...oneOf('t.id', filter.ids),
        ...oneOf('t.state', filter.states),
        ...withinUnits('t.id', filter.organizationalUnitIds),
        ...contains('t.name', filter.nameContains),
      ],
      sorts: {
        ID_ASC: { direction: 'ASC', keys: [byText('t.id', ({ id }) => id)] },
        NAME_ASC: { direction: 'ASC', keys: [byText('t.name', ({ name }) => name), byText('t.id', ({ id }) => id)] },
      },
    }),

    accountsByIds: (ids) =>
      db.rows(shape, Prisma.sql`SELECT ${select} FROM ${from} WHERE t.id = ANY(${[...ids]}::text[]) ORDER BY t.id`),

    organizationalUnits: () =>
      db.read(async (prisma): Promise<readonly OrganizationalUnit[]> => {
        const units = await prisma.organizationalUnit.findMany({ orderBy: [{ path: 'asc' }, { id: 'asc' }] });
        return units.map(({ id, name, parentId, path, idPath }) => ({ id, name, parentId, path, idPath }));
      }),
  };
}
