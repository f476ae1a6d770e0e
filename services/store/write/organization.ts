import { z } from 'zod';
import { inScope } from '../../model/index.ts';
import { column } from '../column.ts';
import type { SweepStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { readOrganizationContext } from '../read/organization-context.ts';
import { fence, json, upsert } from './bulk.ts';
import { openSweepRow, sweepRow } from './sweep-row.ts';
import { tables } from './tables.ts';

/** The organization tree, and which of its accounts a sweep reads. */
export function organizationWrites(
  db: Db,
): Pick<SweepStore, 'writeOrganization' | 'listSweepAccountIds' | 'organizationContext' | 'bucketPlaces'> {
  return {
    writeOrganization: (sweepId, tree) =>
      db.write(async (tx) => {
        const sweep = await openSweepRow(tx, sweepId);
        if (sweep === null) return;
        const { mark, options } = sweep;
        const stamp = { sweep_id: mark.id, sweep_at: mark.at };
        await tx.run(
          `INSERT INTO organizations (id, management_account_id, policies, sweep_id, sweep_at)
             VALUES ($1, $2, $5::jsonb, $3, $4)
           ON CONFLICT (id) DO UPDATE SET management_account_id = EXCLUDED.management_account_id,
             policies = EXCLUDED.policies, sweep_id = EXCLUDED.sweep_id, sweep_at = EXCLUDED.sweep_at
             WHERE ${fence('organizations')}`,
          [
            tree.organization.id,
            tree.organization.managementAccountId,
            mark.id,
            mark.at,
            tree.policies === undefined ? null : json(tree.policies),
          ],
        );
        const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
          [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
        await upsert(
          tx,
          tables.units,
          byId(tree.units).map((unit) => ({
            id: unit.id,
            name: unit.name,
            parent_id: unit.parentId,
            path: unit.path,
            id_path: unit.idPath,
            ...stamp,
          })),
          { where: fence('organizational_units') },
        );
        const accounts = byId(tree.accounts);
        await upsert(
          tx,
          tables.accounts,
          accounts.map((account) => ({
            id: account.id,
            name: account.name,
            email: account.email,
            state: account.state,
            organizational_unit_id: account.organizationalUnitId,
            organizational_unit_path: account.organizationalUnitPath,
            joined_at: account.joinedAt,
            departed: false,
            ...stamp,
          })),
          { where: fence('accounts') },
        );
        await tx.run(
          'DELETE FROM organizational_units WHERE (sweep_at, sweep_id) <= ($1::timestamptz, $2) AND id <> ALL($3::text[])',
          [mark.at, mark.id, tree.units.map(({ id }) => id)],
        );
        const unplaced = tree.unplaced?.state === 'known' ? tree.unplaced.value : [];
        await tx.run(
          `UPDATE accounts SET departed = true, sweep_id = $2, sweep_at = $1
           WHERE NOT departed AND (sweep_at, sweep_id) <= ($1::timestamptz, $2) AND id <> ALL($3::text[])`,
          [mark.at, mark.id, [...accounts.map(({ id }) => id), ...unplaced]],
        );
        const wanted = inScope(tree, options);
        await upsert(
          tx,
          tables.accountSweeps,
          accounts.map((account) => ({
            sweep_id: sweepId,
            account_id: account.id,
            in_scope: account.state === 'ACTIVE' && wanted(account),
            closed: false,
          })),
          { update: ['in_scope'] },
        );
        await tx.run('DELETE FROM account_sweeps WHERE sweep_id = $1 AND account_id <> ALL($2::text[])', [
          sweepId,
          accounts.map(({ id }) => id),
        ]);
      }),

    listSweepAccountIds: (sweepId, after, limit) =>
      db.write(async (tx) => {
        await sweepRow(tx, sweepId);
        const rows = await tx.rows(
          z.object({ account_id: column.text }),
          `SELECT account_id FROM account_sweeps WHERE sweep_id = $1 AND in_scope AND account_id > $2 ORDER BY account_id LIMIT $3`,
          [sweepId, after ?? '', limit + 1],
        );
        const ids = rows.slice(0, limit).map((row) => row.account_id);
        const [count] = await tx.rows(
          z.object({ total: column.int }),
          'SELECT count(*) AS total FROM account_sweeps WHERE sweep_id = $1 AND in_scope',
          [sweepId],
        );
        return { ids, next: rows.length > limit ? (ids.at(-1) ?? null) : null, total: count?.total ?? 0 };
      }),

    bucketPlaces: (names) =>
      names.length === 0
        ? Promise.resolve([])
        : db.read(async (prisma) => {
            const rows = await prisma.bucket.findMany({
              where: { name: { in: [...names] }, gone: false },
              select: { accountId: true, name: true, region: true, createdAt: true },
              orderBy: [{ name: 'asc' }, { accountId: 'asc' }],
            });
            return rows.map((row) => ({ ...row, createdAt: row.createdAt?.toISOString() ?? null }));
          }),

    organizationContext: () => db.read(readOrganizationContext),
  };
}
