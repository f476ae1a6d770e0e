import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { dumpTables } from './dump.ts';
import { openStore, type Store } from './index.ts';
import { endOf, type PlayedSweep, type Step, stepsOf } from './testing/play.ts';

const met = fc.option(
  fc.record({ v: fc.nat(2), status: fc.constantFrom('COMPLETE', 'COMPLETE', 'PARTIAL', 'SKIPPED') }),
  { freq: 4 },
);
const verdict = fc.constantFrom('COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE', 'UNKNOWN');
const bucket = fc.option(
  fc.record({
    objects: fc.array(met, { minLength: 5, maxLength: 5 }),
    listedWhole: fc.boolean(),
    verdicts: fc.array(verdict, { minLength: 2, maxLength: 2 }),
  }),
  { freq: 5 },
);
const sweep: fc.Arbitrary<PlayedSweep> = fc.array(bucket, { minLength: 2, maxLength: 2 });
/** Before step `at` (modulo the number of steps) the worker dies and the last `back` steps run again; `twin`: the dead one still runs. */
const accident = fc.record({ at: fc.nat(), back: fc.nat(5), twin: fc.boolean() });

describe('a sweep that is killed and resumed', () => {
  let url: string;
  let store: Store;
  beforeAll(async () => {
    url = await freshDatabase();
    store = await openStore({ databaseUrl: url });
  });
  afterAll(async () => await store?.close());

  async function emptied(): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(
      `DO $$ BEGIN EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'audit_events')); END $$`,
    );
    await client.end();
  }

  async function played(
    sweeps: readonly PlayedSweep[],
    batch: number,
    disturb: (steps: readonly Step[], n: number) => Promise<void>,
  ) {
    await emptied();
    for (const [n, one] of sweeps.entries()) {
      const steps = stepsOf(store, n, one, batch);
      for (const [at, step] of steps.entries()) {
        await step();
        await disturb(steps.slice(0, at + 1), at);
      }
      await endOf(store, n)();
    }
    return await dumpTables(url);
  }

  it('leaves the same rows as an undisturbed one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sweep, { minLength: 1, maxLength: 4 }),
        fc.array(accident, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        async (sweeps, accidents, batch) => {
          const calm = await played(sweeps, 5, async () => undefined);
          const disturbed = await played(sweeps, batch, async (done, at) => {
            for (const { back, twin } of accidents.filter((one) => one.at % 12 === at)) {
              const again = done.slice(Math.max(0, done.length - 1 - back));
              if (twin) await Promise.all(again.map((step) => step()));
              else for (const step of again) await step();
            }
          });
          expect(disturbed).toEqual(calm);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('takes no writes of a sweep that has ended', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sweep, { minLength: 2, maxLength: 3 }),
        fc.array(fc.nat(), { maxLength: 5 }),
        async (sweeps, late) => {
          const all: Step[] = [];
          await emptied();
          for (const [n, one] of sweeps.entries()) {
            const steps = [...stepsOf(store, n, one, 5), endOf(store, n)];
            for (const step of steps) await step();
            all.push(...steps);
          }
          const before = await dumpTables(url);
          for (const pick of late) await all[pick % all.length]?.();
          expect(await dumpTables(url)).toEqual(before);
        },
      ),
      { numRuns: 10 },
    );
  });
});
