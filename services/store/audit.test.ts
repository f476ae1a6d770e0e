import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { openStore, type Store } from './index.ts';
import { migrations } from './migrations.ts';

let databaseUrl: string;
let store: Store;
beforeAll(async () => {
  databaseUrl = await freshDatabase();
  store = await openStore({ databaseUrl });
});
afterAll(async () => await store?.close());

const event = (n: number) => ({
  entry: `entry-${n}`,
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString(),
  actor: 'local:ana',
  action: 'updateSink',
  target: `sink-${n}`,
  outcome: 'OK',
  before: { name: 'old' },
  after: { name: 'new', n },
});

/** Statements of whoever owns the database, in a transaction that is taken back. */
async function asOwner<T>(statements: readonly string[], look: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const statement of ['BEGIN', ...statements]) await client.query(statement);
    return await look(client);
  } finally {
    await client.end();
  }
}

describe('the record of who did what', () => {
  it('is numbered without gaps and whole, also when many append at once, and one event twice is one', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => store.appendAudit(event(n))));
    await store.appendAudit(event(0));
    const { edges } = await store.auditEvents.page({}, 'SEQ_DESC', { first: 100, after: null });
    expect(edges.map(({ node }) => node.seq)).toEqual(Array.from({ length: 30 }, (_, n) => 30 - n));
    expect(await store.checkAudit(null)).toEqual({
      events: 30,
      brokenAt: null,
      head: edges[0]?.node.hash,
      knownHead: null,
    });
  });

  it('is asked for by who, what, about what and when', async () => {
    const count = (filter: Parameters<Store['auditEvents']['count']>[0]) => store.auditEvents.count(filter);
    expect(await count({ targets: ['sink-3', 'sink-4'] })).toBe(2);
    expect(await count({ actors: ['nobody'] })).toBe(0);
    expect(await count({ unended: true })).toBe(0);
    expect(await count({ actions: ['updateSink'], after: event(9).at, until: event(19).at })).toBe(10);
    const { edges } = await store.auditEvents.page({ targets: ['sink-7'] }, 'SEQ_DESC', { first: 1, after: null });
    const { entry: _, ...shown } = event(7);
    expect(edges[0]?.node).toMatchObject(shown);
  });

  it.each([
    "UPDATE audit_events SET outcome = 'OK'",
    'DELETE FROM audit_events WHERE seq = 30',
    'TRUNCATE audit_events',
  ])('refuses %s', async (statement) => {
    await expect(asOwner([statement], async () => null)).rejects.toThrow('audit_events is append-only');
    expect((await store.checkAudit(null)).events).toBe(30);
  });

  it('shows what the owner of the database changed past that, whatever it is', async () => {
    const check = `WITH chain AS (SELECT e.seq, e.hash, row_number() OVER (ORDER BY e.seq) AS n,
      lag(e.hash, 1, '') OVER (ORDER BY e.seq) AS previous, e AS event FROM audit_events e)
      SELECT min(seq)::int AS seq FROM chain WHERE seq <> n OR hash <> audit_hash(previous, event)`;
    const brokenAfter = (change: string) =>
      asOwner(['ALTER TABLE audit_events DISABLE TRIGGER USER', change], async (client) => {
        const { rows } = await client.query(check);
        return rows[0].seq;
      });
    for (const column of ['id', 'actor', 'action', 'target', 'outcome', 'before', 'after', 'hash'])
      expect(await brokenAfter(`UPDATE audit_events SET ${column} = 'x' WHERE seq = 7`), column).toBe(7);
    expect(await brokenAfter("UPDATE audit_events SET at = at + interval '1 ms' WHERE seq = 7")).toBe(7);
    expect(await brokenAfter('UPDATE audit_events SET before = NULL WHERE seq = 7')).toBe(7);
    expect(await brokenAfter('DELETE FROM audit_events WHERE seq = 7')).toBe(8);
    expect(await brokenAfter('DELETE FROM audit_events WHERE seq = 1')).toBe(2);
    expect(
      await brokenAfter(`UPDATE audit_events e SET hash = audit_hash((SELECT hash FROM audit_events WHERE seq = 6), e)
        WHERE seq = 7; UPDATE audit_events SET after = '0' WHERE seq = 9`),
    ).toBe(9);
    expect(
      await brokenAfter(`INSERT INTO audit_events SELECT 'forged', at, actor, action, target, outcome, 32, before, after, hash
        FROM audit_events WHERE seq = 30`),
    ).toBe(32);
  });

  it('shows rows cut off at its end by the head that was known before', async () => {
    const { head } = await store.checkAudit(null);
    expect(await store.checkAudit(head)).toMatchObject({ knownHead: true });
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(
      'ALTER TABLE audit_events DISABLE TRIGGER USER; DELETE FROM audit_events WHERE seq > 28; ALTER TABLE audit_events ENABLE TRIGGER USER',
    );
    await client.end();
    expect(await store.checkAudit(head)).toMatchObject({ events: 28, brokenAt: null, knownHead: false });
    await store.appendAudit(event(99));
    expect(await store.checkAudit(head)).toMatchObject({ events: 29, brokenAt: null, knownHead: false });
  });

  it('tells what was begun and has no end from what has one', async () => {
    const begun = (n: number) => ({ ...event(n), outcome: 'BEGUN', after: null });
    for (const n of [201, 202]) await store.appendAudit(begun(n));
    await store.appendAudit(event(201));
    const { edges } = await store.auditEvents.page({ unended: true }, 'SEQ_DESC', { first: 9, after: null });
    expect(edges.map(({ node }) => node.target)).toEqual(['sink-202']);
  });

  it('says what its last row is, as each row did that was appended', async () => {
    const appended = await store.appendAudit(event(203));
    expect(await store.auditHead()).toEqual(appended);
    expect(await store.checkAudit(appended.hash)).toMatchObject({ head: appended.hash, events: appended.seq });
  });

  it('has the rows from before it was chained, in order of their times', async () => {
    const url = await freshDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`DROP FUNCTION audit_hash, chain_audit_event, refuse_audit_change CASCADE;
      ALTER TABLE audit_events DROP COLUMN seq, DROP COLUMN before, DROP COLUMN after, DROP COLUMN hash`);
    for (const n of [2, 0, 1])
      await client.query(
        "INSERT INTO audit_events (id, at, actor, action, target, outcome) VALUES ($1, $2, 'a', 'b', 'c', 'OK')",
        [`row-${n}`, event(n).at],
      );
    await client.query((await migrations()).find(({ name }) => name === '0059_audit_chain')?.sql ?? '');
    await client.end();
    const opened = await openStore({ databaseUrl: url });
    await opened.appendAudit(event(3));
    expect(await opened.checkAudit(null)).toMatchObject({ events: 4, brokenAt: null });
    const { edges } = await opened.auditEvents.page({}, 'SEQ_DESC', { first: 4, after: null });
    expect(edges.map(({ node }) => node.id).slice(1)).toEqual(['row-2', 'row-1', 'row-0']);
    await opened.close();
  });
});
