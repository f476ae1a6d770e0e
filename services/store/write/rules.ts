import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { AllowListStatus, OrgsweepError, type RuleKind } from '../../model/index.ts';
import { column } from '../column.ts';
import type { AllowListCheck, RuleRecord, RuleStore } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { ruleColumns, ruleShape } from '../rule-shape.ts';
import { uniqueName } from '../unique-name.ts';
import { json } from './bulk.ts';
import { openSweepRow } from './sweep-row.ts';

const checkShape = z.object({
  id: column.text,
  status: z.enum(AllowListStatus),
  detail: column.maybeText,
  version: column.int.nullable(),
  sweep_id: column.maybeText,
  checked_at: column.time,
});
const hitsShape = z.object({
  allow_list_id: column.text,
  sweep_id: column.text,
  hits: column.int,
  buckets: column.int,
});

const nouns: Readonly<Record<RuleKind, readonly [list: string, noun: string]>> = {
  CUSTOM_DATA_IDENTIFIER: ['customDataIdentifiers', 'a custom data identifier'],
  ALLOW_LIST: ['allowLists', 'an allow list'],
};
const joined = 'rule_versions v JOIN rules r USING (kind, id)';

async function newest<K extends RuleKind>(tx: Tx, kind: K, id: string): Promise<RuleRecord<K> | undefined> {
  const [row] = await tx.rows(
    ruleShape(kind),
    `SELECT ${ruleColumns} FROM ${joined} WHERE v.kind = $1 AND v.id = $2 AND v.version = r.version FOR UPDATE OF r`,
    [kind, id],
  );
  return row;
}

async function addVersion<K extends RuleKind>(
  tx: Tx,
  rule: Omit<RuleRecord<K>, 'version' | 'deletedAt'>,
  after: number,
): Promise<RuleRecord<K>> {
  const { kind, id, spec, createdAt, createdBy } = rule;
  const [list, noun] = nouns[kind];
  if (after === 0)
    await tx.run(
      `INSERT INTO rules (kind, id, name, version, created_at) VALUES ($1, $2, $3, 1, $4) ON CONFLICT DO NOTHING`,
      [kind, id, spec.name, createdAt],
    );
  const known = await newest(tx, kind, id);
  if (known !== undefined && known.version === after + 1 && isDeepStrictEqual(known.spec, spec)) return known;
  if (known === undefined ? after > 0 : known.deletedAt !== null)
    throw new OrgsweepError('NOT_FOUND', `There is no rule ${id}.`, {
      advice: `List those that there are with \`${list}\`.`,
    });
  if ((known?.version ?? 0) !== after)
    throw new OrgsweepError('CONFLICT', `${spec.name} has version ${known?.version} by now, not ${after}.`, {
      advice: 'Look at the newest version, and change that one.',
    });
  if (known?.spec.name !== spec.name)
    await uniqueName(tx, 'rules', `kind = '${kind}' AND deleted_at IS NULL`, { id, name: spec.name, noun });
  const version = after + 1;
  await tx.run('UPDATE rules SET name = $3, version = $4 WHERE kind = $1 AND id = $2', [kind, id, spec.name, version]);
  await tx.run(
    'INSERT INTO rule_versions (kind, id, version, spec, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)',
    [kind, id, version, json(spec), createdAt, createdBy],
  );
  return { ...rule, version, deletedAt: null };
}

/** In the order of what they are marked with: the start of a sweep, or the time of asking. */
async function putCheck(tx: Tx, id: string, at: string, sweepId: string | null, check: AllowListCheck): Promise<void> {
  await tx.run(
    `INSERT INTO allow_list_checks AS c (id, status, detail, version, sweep_id, checked_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET status = EXCLUDED.status, detail = EXCLUDED.detail, version = EXCLUDED.version,
       sweep_id = EXCLUDED.sweep_id, checked_at = EXCLUDED.checked_at
     WHERE (c.checked_at, COALESCE(c.sweep_id, '')) <= (EXCLUDED.checked_at, COALESCE(EXCLUDED.sweep_id, ''))`,
    [id, check.status, check.detail, check.version, sweepId, at],
  );
}

/** Custom data identifiers and allow lists, their versions and what came of them. */
export function ruleStore(db: Db): RuleStore {
  const list = <K extends RuleKind>(kind: K, where: Prisma.Sql): Promise<RuleRecord<K>[]> =>
    db.rows(
      ruleShape(kind),
      Prisma.sql`SELECT ${Prisma.raw(ruleColumns)} FROM ${Prisma.raw(joined)} WHERE v.kind = ${kind} AND ${where}`,
    );
  const pinned = <K extends RuleKind>(kind: K, sweepId: string): Promise<RuleRecord<K>[]> =>
    list(
      kind,
      Prisma.sql`(v.id, v.version) IN (SELECT s.id, s.version FROM sweep_rules s WHERE s.sweep_id = ${sweepId} AND s.kind = ${kind})
        ORDER BY v.id`,
    );
  return {
    rules: (kind, includeDeleted = false) =>
      list(
        kind,
        Prisma.sql`v.version = r.version AND (${includeDeleted} OR r.deleted_at IS NULL) ORDER BY r.name, v.id`,
      ),
    ruleVersions: (kind, id) => list(kind, Prisma.sql`v.id = ${id} ORDER BY v.version DESC`),
    addRules: (rules) =>
      db.write(async (tx) => {
        const made: RuleRecord<(typeof rules)[number]['kind']>[] = [];
        for (const rule of rules) made.push(await addVersion(tx, rule, 0));
        return made;
      }),
    addRuleVersion: (rule, after) => db.write((tx) => addVersion(tx, rule, after)),

    deleteRule: (kind, id, at) =>
      db.write(async (tx) => {
        const option = kind === 'ALLOW_LIST' ? 'allowListIds' : 'customDataIdentifierIds';
        const [schedule] = await tx.rows(
          z.object({ name: column.text }),
          'SELECT name FROM schedules WHERE options -> $1 ? $2 ORDER BY name LIMIT 1',
          [option, id],
        );
        if (schedule !== undefined)
          throw new OrgsweepError('CONFLICT', `The schedule "${schedule.name}" uses it.`, {
            advice: 'Take it out of the schedule first: else its sweeps would silently do without.',
          });
        const sql = 'UPDATE rules SET deleted_at = $3 WHERE kind = $1 AND id = $2 AND deleted_at IS NULL';
        return (await tx.run(sql, [kind, id, at])) > 0;
      }),

    sweepRules: async (sweepId) => ({
      customDataIdentifiers: await pinned('CUSTOM_DATA_IDENTIFIER', sweepId),
      allowLists: await pinned('ALLOW_LIST', sweepId),
    }),

    writeAllowListCheck: (sweepId, id, check) =>
      db.write(async (tx) => {
        const sweep = await openSweepRow(tx, sweepId);
        if (sweep !== null) await putCheck(tx, id, sweep.mark.at, sweep.mark.id, check);
      }),
    writeAllowListRead: (id, at, check) => db.write((tx) => putCheck(tx, id, at, null, check)),

    allowListChecks: async (ids) => {
      const rows = await db.rows(
        checkShape,
        Prisma.sql`SELECT id, status, detail, version, sweep_id, checked_at FROM allow_list_checks WHERE id = ANY(${[...ids]}::text[])`,
      );
      return new Map(
        rows.map(({ id, status, detail, version, sweep_id: sweepId, checked_at: checkedAt }) => [
          id,
          { status, detail, version, sweepId, checkedAt },
        ]),
      );
    },

    allowListHits: async (ids) => {
      const rows = await db.rows(
        hitsShape,
        Prisma.sql`SELECT DISTINCT ON (h.allow_list_id) h.allow_list_id, h.sweep_id, sum(h.hits) AS hits, count(*) AS buckets
          FROM allow_list_hits h JOIN sweeps s ON s.id = h.sweep_id WHERE h.allow_list_id = ANY(${[...ids]}::text[])
          GROUP BY h.allow_list_id, h.sweep_id, s.started_at ORDER BY h.allow_list_id, s.started_at DESC, h.sweep_id DESC`,
      );
      return new Map(
        rows.map((row) => [row.allow_list_id, { sweepId: row.sweep_id, hits: row.hits, buckets: row.buckets }]),
      );
    },
  };
}
