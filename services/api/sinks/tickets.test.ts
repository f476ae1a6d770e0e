import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { noAws } from '../../../test/support/no-aws.ts';
import { fillOutbox } from '../../../test/support/outbox-world.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { createHttpSender } from '../../sinks/index.ts';
import { openStore } from '../../store/index.ts';
import { createDeliveryActivities } from '../../worker/activities/delivery.ts';

/** A Jira of one project, as far as it is asked. */
const issues = new Map<string, { readonly key: string; status: string; done: boolean }>();
let down = false;
let jira: Server;
let test: TestApi;
let http: ReturnType<typeof createHttpSender>;
let clock = Date.parse('2026-01-05T00:00:00Z');
let activities: ReturnType<typeof createDeliveryActivities>;

beforeAll(async () => {
  jira = createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    const answer = (status: number, value: object) => response.writeHead(status).end(JSON.stringify(value));
    if (down) return answer(503, {});
    if (request.url === '/rest/api/3/issue') {
      const key = `SEC-${issues.size + 1}`;
      issues.set(body.fields.labels[1], { key, status: 'To Do', done: false });
      return answer(201, { key });
    }
    const read = request.url === '/rest/api/3/issue/bulkfetch';
    if (!read && request.url !== '/rest/api/3/search/jql') return answer(201, {});
    const label = /labels = "([^"]+)"/.exec(body.jql)?.[1];
    const found = [...issues].filter(([name, { key }]) => (read ? body.issueIdsOrKeys.includes(key) : name === label));
    return answer(200, {
      issues: found.map(([, { key, status, done }]) => ({
        key,
        fields: { status: { name: status, statusCategory: { key: done ? 'done' : 'new' } } },
      })),
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => jira.once('listening', resolve));
  const address = jira.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const databaseUrl = await freshDatabase();
  test = await startTestApi({ store: await openStore({ databaseUrl }) });
  await fillOutbox(databaseUrl, 2);
  http = createHttpSender([host]);
  activities = createDeliveryActivities({
    store: test.store,
    sinkDeps: { aws: noAws, http: http.send, secret: () => ['made', 'up'].join('-'), now: () => clock },
    heartbeat: () => undefined,
  });
  await test.store.upsertSink({
    id: 'tracker',
    name: 'tracker',
    kind: 'jira',
    config: { baseUrl: `http://${host}`, projectKey: 'SEC', user: 'bot@example.com', tokenSecretName: 'JIRA' },
    routing: {},
    enabled: true,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  });
});
afterAll(async () => {
  await Promise.allSettled([test.stop(), http.close()]);
  jira.close();
});

const tickets = async () =>
  (await test.ask('{ findings(first: 10, sort: TYPE_ASC) { nodes { tickets { remoteId state closed checkedAt } } } }'))
    .data;
const ofEach = (state: string, closed: boolean) => ({
  findings: {
    nodes: [
      { tickets: [expect.objectContaining({ state, closed })] },
      { tickets: [expect.objectContaining({ state, closed })] },
    ],
  },
});

it('what becomes of a ticket is carried back to its finding, and a tracker that is down loses nothing', async () => {
  await activities.routeOutbox({});
  await activities.deliverDue({ sinkId: 'tracker' });
  expect(issues.size).toBe(2);
  expect(await tickets()).toEqual(ofEach('To Do', false));
  for (const issue of issues.values()) Object.assign(issue, { status: 'Done\u202e', done: true });
  await activities.deliverDue({ sinkId: 'tracker' });
  expect(await tickets()).toEqual(ofEach('To Do', false));
  clock += 601_000;
  down = true;
  await activities.deliverDue({ sinkId: 'tracker' });
  expect(await tickets()).toEqual(ofEach('To Do', false));
  down = false;
  await activities.deliverDue({ sinkId: 'tracker' });
  expect(await tickets()).toEqual(ofEach('Done\ufffd', true));
  issues.clear();
  clock += 601_000;
  await activities.deliverDue({ sinkId: 'tracker' });
  expect(await tickets()).toEqual(ofEach('Not found', true));
  await test.store.deleteSink('tracker');
  expect(await tickets()).toEqual({ findings: { nodes: [{ tickets: [] }, { tickets: [] }] } });
});
