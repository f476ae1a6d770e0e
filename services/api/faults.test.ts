import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../test/support/api/seed.ts';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { freshDatabase, startPostgres } from '../../test/support/postgres.ts';
import { defaultSweepOptions, OrgsweepError } from '../model/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { migrate } from '../store/migrate.ts';

const secret = 'hunter-two';

describe('without the store', () => {
  let test: TestApi;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const postgres = await startPostgres();
    await migrate(postgres.databaseUrl);
    const store = await openStore({ databaseUrl: postgres.databaseUrl });
    test = await startTestApi({ store });
    await seed(store);
    await postgres.stop();
    stop = () => test.stop();
  });
  afterAll(() => stop());

  it('answers 503 with what to do when nothing could be answered', async () => {
    const answer = await test.ask('{ accounts { totalCount } }');
    expect(answer).toMatchObject({ status: 503, data: null, codes: ['STORE_UNAVAILABLE'] });
    expect(answer.errors?.[0]?.extensions.advice).toContain('PostgreSQL');
  });

  it('answers 200 when a part could be answered', async () => {
    const answer = await test.ask('{ __typename account(id: "1") { id } }');
    expect(answer).toMatchObject({
      status: 200,
      data: { __typename: 'Query', account: null },
      codes: ['STORE_UNAVAILABLE'],
    });
  });

  it('changes nothing and says so', async () => {
    for (const mutation of [
      'startSweep { sweep { id } }',
      'createSchedule(input: { name: "n", cron: "@daily" }) { schedule { id } }',
    ]) {
      expect(await test.ask(`mutation { ${mutation} }`), mutation).toMatchObject({
        status: 503,
        codes: ['STORE_UNAVAILABLE'],
      });
    }
  });

  it('stays alive and is not ready', async () => {
    expect((await fetch(`${test.url}/livez`)).status).toBe(200);
    const ready = await fetch(`${test.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', store: 'unavailable', temporal: 'unavailable' },
    ]);
  });

  it('names its own causes in the log, and neither statement nor address to the caller', async () => {
    const { errors } = await test.ask('{ buckets { totalCount } }');
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|SELECT|prisma|postgres:/i);
    expect(
      test.logged.filter(({ level, message }) => level === 'error' && message === 'request failed').length,
    ).toBeGreaterThan(0);
  });
});

describe('without Temporal', () => {
  let test: TestApi;
  beforeAll(async () => {
    test = await startTestApi();
    await seed(test.store);
  });
  afterAll(() => test.stop());

  it('reads are answered as ever, and progress from the store', async () => {
    await test.store.createSweep({
      id: 'open',
      options: defaultSweepOptions,
      trigger: 'SCHEDULE',
      scheduleId: 's',
      requestedBy: 'test',
      startedAt: '2026-01-03T00:00:00.000Z',
    });
    const answer = await test.ask('{ sweep(id: "open") { status progress { source phase } } accounts { totalCount } }');
    expect(answer).toMatchObject({
      status: 200,
      data: {
        sweep: { status: 'PENDING', progress: { source: 'STORE', phase: 'DISCOVER' } },
        accounts: { totalCount: 3 },
      },
    });
  });

  it('a sweep that could not be started is FAILED, not left open', async () => {
    const answer = await test.ask('mutation { startSweep { sweep { id } } }');
    expect(answer).toMatchObject({ status: 503, codes: ['TEMPORAL_UNAVAILABLE'] });
    const { edges } = await test.store.sweeps.page({ statuses: ['FAILED'] }, 'STARTED_DESC', { first: 1, after: null });
    expect(edges[0]?.node).toMatchObject({ failureCode: 'TEMPORAL_UNAVAILABLE', requestedBy: 'local' });
  });

  it('one with a token waits for the repetition that can start it', async () => {
    const answer = await test.ask('mutation { startSweep(input: { clientToken: "token-0001" }) { sweep { id } } }');
    expect(answer.codes).toEqual(['TEMPORAL_UNAVAILABLE']);
    const { edges } = await test.store.sweeps.page({ statuses: ['PENDING'] }, 'STARTED_DESC', {
      first: 1,
      after: null,
    });
    expect(edges[0]?.node.trigger).toBe('MANUAL');
  });

  it('a schedule that could not be made is not stored', async () => {
    const answer = await test.ask(
      'mutation { createSchedule(input: { name: "n", cron: "0 2 * * *" }) { schedule { id } } }',
    );
    expect(answer).toMatchObject({ status: 503, codes: ['TEMPORAL_UNAVAILABLE'] });
    expect(await test.store.schedules()).toEqual([]);
  });

  it('a sink whose delivery could not be started is not stored', async () => {
    const answer = await test.ask(
      'mutation { createSink(input: { name: "hub", kind: "security-hub" }) { sink { id } } }',
    );
    expect(answer).toMatchObject({ status: 503, codes: ['TEMPORAL_UNAVAILABLE'] });
    expect(await test.store.sinks()).toEqual([]);
  });
});

describe('errors', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ databaseUrl: await freshDatabase() });
  });
  afterAll(() => store.close());

  async function answerTo(error: () => unknown) {
    const fail = async (): Promise<never> => {
      throw error();
    };
    const broken = { ...store, accounts: { page: fail, count: fail }, close: async () => undefined };
    const test = await startTestApi({ store: broken });
    const answer = await test.ask('{ accounts { nodes { id } } }');
    await test.stop();
    return { answer, logged: test.logged };
  }

  it('nobody expected tell nothing but a request id, which the log has too', async () => {
    const { answer, logged } = await answerTo(() => new Error(`connect to ${secret} failed`));
    expect(JSON.stringify(answer)).not.toContain(secret);
    expect(JSON.stringify(answer)).not.toContain('at ');
    const [error] = answer.errors ?? [];
    expect(error?.extensions).toMatchObject({ code: 'INTERNAL', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(logged.some(({ fields }) => JSON.stringify(fields).includes(String(error?.extensions['requestId'])))).toBe(
      true,
    );
  });

  it('of ours keep code, text and advice, and lose their detail and cause', async () => {
    const { answer } = await answerTo(
      () =>
        new OrgsweepError('NOT_IN_ORGANIZATION', 'No organization.', {
          advice: 'Create one.',
          detail: secret,
          cause: new Error(secret),
        }),
    );
    expect(answer.errors?.[0]).toMatchObject({
      message: 'No organization.',
      extensions: { code: 'NOT_IN_ORGANIZATION', advice: 'Create one.' },
    });
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it('of ours that are INTERNAL tell nothing either', async () => {
    const { answer } = await answerTo(() => new OrgsweepError('INTERNAL', secret));
    expect(answer.codes).toEqual(['INTERNAL']);
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it('that are no errors at all are INTERNAL', async () => {
    expect((await answerTo(() => secret)).answer.codes).toEqual(['INTERNAL']);
  });
});
