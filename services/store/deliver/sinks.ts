import { z } from 'zod';
import { FindingKind, FindingStatus, Severity } from '../../model/index.ts';
import type { Db } from '../db.ts';
import { findingRuleFilter } from '../finding-rule-shape.ts';
import type { Sink } from '../generated/client.ts';
import type { SinkRecord, SinkStore } from '../sink-contract.ts';
import { uniqueName } from '../unique-name.ts';
import { json } from '../write/bulk.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const routingShape = z.object({
  minSeverity: z.enum(Severity).exactOptional(),
  kinds: z.array(z.enum(FindingKind)).exactOptional(),
  types: z.array(z.string()).exactOptional(),
  accountIds: z.array(z.string()).exactOptional(),
  statuses: z.array(z.enum(FindingStatus)).exactOptional(),
  filter: findingRuleFilter.exactOptional(),
  sweeps: z.boolean().exactOptional(),
  remediations: z.boolean().exactOptional(),
  digestMinutes: z.number().exactOptional(),
  quietHours: z.object({ from: time, to: time, timeZone: z.string() }).exactOptional(),
});
const configShape = z.record(z.string(), z.unknown());

const recordOf = (row: Sink): SinkRecord => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  config: configShape.parse(row.config),
  routing: routingShape.parse(row.routing),
  enabled: row.enabled,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** Sinks as they are configured. */
export function sinkRows(db: Db): Pick<SinkStore, 'sinks' | 'sink' | 'upsertSink' | 'deleteSink'> {
  return {
    sinks: () => db.read(async (prisma) => (await prisma.sink.findMany({ orderBy: { id: 'asc' } })).map(recordOf)),
    sink: (id) =>
      db.read(async (prisma) => {
        const row = await prisma.sink.findUnique({ where: { id } });
        return row === null ? null : recordOf(row);
      }),
    upsertSink: async (sink) => {
      const { id, name, kind, config, routing, enabled, createdAt, updatedAt } = sink;
      await db.write(async (tx) => {
        const [known] = await tx.rows(z.object({ name: z.string() }), 'SELECT name FROM sinks WHERE id = $1', [id]);
        if (known?.name !== name) await uniqueName(tx, 'sinks', 'true', { id, name, noun: 'a sink' });
        await tx.run(
          `INSERT INTO sinks (id, name, kind, config, routing, enabled, created_at, updated_at)
           VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8)
           ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind, config = EXCLUDED.config,
             routing = EXCLUDED.routing, enabled = EXCLUDED.enabled, updated_at = EXCLUDED.updated_at`,
          [id, name, kind, json(config), json(routing), enabled, createdAt, updatedAt],
        );
      });
      return sink;
    },
    deleteSink: (id) => db.read(async (prisma) => (await prisma.sink.deleteMany({ where: { id } })).count > 0),
  };
}
