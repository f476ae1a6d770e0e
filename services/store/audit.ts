import { z } from 'zod';
import { type AuditRow, type AuditStore, auditBegun } from './audit-contract.ts';
import { cleanText } from './clean-text.ts';
import { column } from './column.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { between, oneOf } from './read/conditions.ts';
import { byNumber, connection } from './read/connection.ts';
import { json } from './write/bulk.ts';

const parsed = (text: string | null) => (text === null ? null : z.json().parse(JSON.parse(text)));
const rowShape = z
  .object({
    id: column.text,
    seq: column.int,
    at: column.time,
    actor: column.text,
    action: column.text,
    target: column.text,
    outcome: column.text,
    before: column.maybeText,
    after: column.maybeText,
    hash: column.text,
  })
  .transform(({ before, after, ...row }): AuditRow => ({ ...row, before: parsed(before), after: parsed(after) }));

const headShape = z.object({ seq: column.int, hash: column.text });
const unended = Prisma.sql`t.outcome = ${auditBegun} AND NOT EXISTS (SELECT FROM audit_events e WHERE e.id = t.id || '.end')`;

const checkShape = z.object({
  events: column.int,
  broken_at: column.int.nullable(),
  head: column.text,
  known: z.boolean(),
});

/** The append-only record of who did what; the database itself numbers and chains its rows (migration 0059). */
export function auditStore(db: Db): AuditStore {
  return {
    appendAudit: ({ entry, at, actor, action, target, outcome, before, after }) =>
      db.write(async (tx) => {
        const id = outcome === auditBegun ? entry : `${entry}.end`;
        const texts = [before, after].map((value) => (value === null ? null : json(value)));
        await tx.run(
          `INSERT INTO audit_events (id, at, actor, action, target, outcome, before, after)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
          [id, at, actor, action, cleanText(target), outcome, ...texts],
        );
        const [row] = await tx.rows(headShape, 'SELECT seq, hash FROM audit_events WHERE id = $1', [id]);
        if (row === undefined) throw new RangeError('A row that was just written is not there.');
        return row;
      }),

    auditHead: async () => {
      const sql = Prisma.sql`SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1`;
      return (await db.rows(headShape, sql))[0] ?? null;
    },

    auditEvents: connection(db, {
      shape: rowShape,
      select: Prisma.sql`t.id, t.seq, t.at, t.actor, t.action, t.target, t.outcome, t.before, t.after, t.hash`,
      from: Prisma.sql`audit_events t`,
      conditions: (filter) => [
        ...oneOf('t.actor', filter.actors),
        ...oneOf('t.action', filter.actions),
        ...oneOf('t.target', filter.targets),
        ...between('t.at', filter.after, filter.until),
        ...(filter.unended === true ? [unended] : []),
      ],
      sorts: { SEQ_DESC: { direction: 'DESC', keys: [byNumber('t.seq', ({ seq }) => seq)] } },
    }),

    checkAudit: async (knownHead) => {
      const [row] = await db.rows(
        checkShape,
        Prisma.sql`WITH chain AS (
            SELECT e.seq, e.hash, row_number() OVER (ORDER BY e.seq) AS n, lag(e.hash, 1, '') OVER (ORDER BY e.seq) AS previous,
              e AS event FROM audit_events e)
          SELECT count(*) AS events, min(seq) FILTER (WHERE seq <> n OR hash <> audit_hash(previous, event)) AS broken_at,
            coalesce((SELECT hash FROM audit_events ORDER BY seq DESC LIMIT 1), '') AS head,
            coalesce(bool_or(hash = ${knownHead}), false) AS known FROM chain`,
      );
      if (row === undefined) throw new RangeError('An aggregate without a row.');
      return {
        events: row.events,
        brokenAt: row.broken_at,
        head: row.head,
        knownHead: knownHead === null ? null : row.known,
      };
    },
  };
}
