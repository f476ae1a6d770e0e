import { createServer, type Server } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { naughtyKeys } from '../../../test/support/naughty-strings.ts';
import { OrgsweepError } from '../../model/index.ts';
import { sweepMessage } from '../formats/queue-message.ts';
import { createHttpSender, type SinkDeps, type SinkKind, sinkKind, sinkKinds } from '../index.ts';
import { policyEvent, sensitiveEvent, sweepEvent } from '../testing/sample-events.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

const events = [
  policyEvent(),
  sensitiveEvent(),
  ...naughtyKeys.map((key) => sensitiveEvent({ key, tags: Object.fromEntries([[key, key]]) })),
];

const sweepEvents = [sweepEvent('SWEEP'), sweepEvent('COVERAGE')];

describe('every kind of sink', () => {
  let server: Server;
  let base = '';
  let http: ReturnType<typeof createHttpSender>;
  let asked: Asked[] = [];
  let answer: (request: Asked) => { status: number; headers?: Record<string, string>; body?: unknown } = () => ({
    status: 200,
  });
  let deps: SinkDeps;
  const batches: { name: string; count: number }[] = [];
  const took =
    (name: string) =>
    async (...parts: unknown[]) => {
      const last = parts.find(Array.isArray);
      batches.push({ name, count: last?.length ?? 1 });
      return [];
    };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const one = {
          method: request.method ?? '',
          path: request.url ?? '',
          headers: request.headers,
          text: Buffer.concat(parts).toString('utf8'),
        };
        asked.push(one);
        const { status, headers = {}, body } = answer(one);
        response.writeHead(status, headers).end(body === undefined ? undefined : JSON.stringify(body));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    base = `http://${host}`;
    http = createHttpSender([host]);
    deps = {
      http: http.send,
      secret: (name) => {
        if (name === 'URL') return `${base}/hook`;
        if (name === 'WORD') return ['made', 'up'].join('-');
        throw new OrgsweepError('BAD_USER_INPUT', `The worker knows no secret "${name}".`);
      },
      now: Date.now,
      aws: {
        importFindings: took('import'),
        putEvents: took('put'),
        publish: took('publish'),
        sendMessages: took('send'),
        putObject: async () => undefined,
        proveKey: async () => undefined,
      },
    };
  });
  beforeEach(() => {
    asked = [];
    answer = () => ({ status: 200 });
  });
  afterAll(async () => {
    await http.close();
    server.close();
  });

  const configs: Readonly<Record<string, () => object>> = {
    'event-bridge': () => ({ busArn: 'arn:aws:events:eu-west-1:111122223333:event-bus/security' }),
    jira: () => ({
      baseUrl: base,
      projectKey: 'SEC',
      user: 'bot@example.com',
      tokenSecretName: 'WORD',
      resolveTransitionId: '31',
    }),
    'ocsf-s3': () => ({ bucket: 'lake', region: 'eu-west-1' }),
    'security-hub': () => ({}),
    'service-now': () => ({ baseUrl: base, user: 'bot', passwordSecretName: 'WORD' }),
    slack: () => ({ urlSecretName: 'URL' }),
    sns: () => ({ topicArn: 'arn:aws:sns:eu-west-1:111122223333:findings' }),
    sqs: () => ({ queueUrl: `${base}/q`, region: 'eu-west-1' }),
    teams: () => ({ urlSecretName: 'URL' }),
    webhook: () => ({ url: `${base}/hook`, secretName: 'WORD' }),
  };
  const overHttp = ['jira', 'service-now', 'slack', 'teams', 'webhook'];
  const kindOf = (id: string): SinkKind => {
    const kind = sinkKind(id);
    if (kind === undefined) throw new Error(id);
    return kind;
  };
  /** A Jira or ServiceNow that knows nothing yet. */
  const tickets = ({ method, path }: Asked) => {
    if (path.startsWith('/rest/api/3/search')) return { status: 200, body: { issues: [] } };
    if (path === '/rest/api/3/issue') return { status: 201, body: { key: 'SEC-1' } };
    if (path.startsWith('/api/now/'))
      return method === 'GET'
        ? { status: 200, body: { result: [] } }
        : { status: 201, body: { result: { sys_id: 'r1' } } };
    return { status: 200 };
  };

  it.each(Object.keys(configs))('%s tells what its configuration looks like', (id) => {
    const { configSchema } = kindOf(id);
    expect(Object.keys(configSchema)).toEqual(expect.arrayContaining(['properties', 'additionalProperties']));
    const wanted = new Ajv2020({ strict: false, validateFormats: false }).compile(configSchema);
    expect([wanted(configs[id]?.()), wanted({ ...configs[id]?.(), surprise: 1 })]).toEqual([true, false]);
  });

  it('is tried here', () => expect(sinkKinds.map(({ id }) => id)).toEqual(Object.keys(configs)));

  it.each(Object.keys(configs))('%s gives one receipt an event, all delivered', async (id) => {
    answer = tickets;
    const kind = kindOf(id);
    for (let at = 0; at < events.length; at += kind.batchSize) {
      const batch = events.slice(at, at + kind.batchSize);
      expect((await kind.deliver(batch, configs[id]?.(), deps)).map(({ key, outcome }) => [key, outcome])).toEqual(
        batch.map(({ key }) => [key, 'DELIVERED']),
      );
    }
  });

  it.each(Object.keys(configs))('%s tells of sweeps, or says that it cannot', async (id) => {
    const kind = kindOf(id);
    const receipts = await kind.deliverSweeps(sweepEvents, configs[id]?.(), deps);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(
      sweepEvents.map(() => (kind.tellsOfSweeps ? 'DELIVERED' : 'REJECTED')),
    );
    if (id !== 'webhook') return;
    expect(asked.map(({ text }) => JSON.parse(text))).toMatchObject([
      { type: 'SWEEP', sweep: { status: 'PARTIAL' }, totals: { objectsSkipped: 1 }, gapCount: 2_000 },
      { type: 'COVERAGE', gapCount: 2_000 },
    ]);
    expect(JSON.parse(asked[1]?.text ?? '').gaps).toHaveLength(1_000);
    const entries = sweepMessage(sweepEvents[1] ?? sweepEvent('COVERAGE'));
    expect([Buffer.byteLength(entries.body) <= 25_000, JSON.parse(entries.body).gaps.length]).toEqual([true, 100]);
  });

  it.each(Object.keys(configs))('%s refuses a configuration that is not its own, naming what is wrong', async (id) => {
    expect(() => kindOf(id).parseConfig({ ...configs[id]?.(), surprise: 1 })).toThrow(/surprise/);
    const receipts = await kindOf(id).deliver(events.slice(0, 2), { surprise: 1 }, deps);
    expect(receipts).toEqual(
      events
        .slice(0, 2)
        .map(({ key }) => expect.objectContaining({ key, outcome: 'REJECTED', code: 'BAD_USER_INPUT' })),
    );
  });

  it.each(overHttp)('%s comes again when it is told to, and does not when it is refused', async (id) => {
    answer = () => ({ status: 429, headers: { 'retry-after': '90' } });
    const retried = await kindOf(id).deliver(events.slice(0, 3), configs[id]?.(), deps);
    expect(retried).toEqual(
      events.slice(0, 3).map(({ key }) => ({ key, outcome: 'RETRY', code: 'HTTP_429', afterMs: 90_000 })),
    );
    answer = () => ({ status: 401, body: { secret: 'quoted' } });
    const refused = await kindOf(id).deliver(events.slice(0, 3), configs[id]?.(), deps);
    expect(refused.map(({ outcome }) => outcome)).toEqual(['REJECTED', 'REJECTED', 'REJECTED']);
    expect(JSON.stringify(refused)).not.toContain('quoted');
  });

  it.each(overHttp)(
    '%s shows the keys of attackers as text: no control character, header, mention or query of theirs',
    async (id) => {
      answer = tickets;
      for (const event of events) await kindOf(id).deliver([event], configs[id]?.(), deps);
      for (const { text, headers, path } of asked) {
        expect(headers['x-injected']).toBeUndefined();
        expect(path).not.toMatch(/evil|DROP|passwd/);
        if (text === '') continue;
        const body: unknown = JSON.parse(text);
        if (id !== 'webhook')
          for (const value of stringsOf(body))
            expect(value.replaceAll('\n', '')).toMatch(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u);
        if (id === 'service-now') expect(text).not.toMatch(/\[\/?code\]/i);
        if (id === 'slack') expect(JSON.stringify(body)).not.toMatch(/"type":"mrkdwn"/);
        if (path.includes('search')) expect(text).not.toMatch(/OR labels|ORDER BY/);
      }
    },
  );

  it('Jira: one issue a finding, commented on, and closed by the transition that was configured', async () => {
    let made = false;
    answer = ({ path }) => {
      if (path.startsWith('/rest/api/3/search'))
        return { status: 200, body: { issues: made ? [{ key: 'SEC-7' }] : [] } };
      if (path === '/rest/api/3/issue') {
        made = true;
        return { status: 201, body: { key: 'SEC-7' } };
      }
      return path.endsWith('/comment') ? { status: 201 } : { status: 204 };
    };
    const config = configs['jira']?.();
    expect(await kindOf('jira').deliver([policyEvent('NEW')], config, deps)).toMatchObject([{ remoteId: 'SEC-7' }]);
    expect(await kindOf('jira').deliver([policyEvent('RESOLVED')], config, deps)).toMatchObject([
      { remoteId: 'SEC-7' },
    ]);
    expect(asked.map(({ path }) => path)).toEqual([
      '/rest/api/3/search/jql',
      '/rest/api/3/issue',
      '/rest/api/3/search/jql',
      '/rest/api/3/issue/SEC-7/comment',
      '/rest/api/3/issue/SEC-7/transitions',
    ]);
    expect(asked.at(-1)?.text).toBe('{"transition":{"id":"31"}}');
  });

  it('Jira: makes no issue for what is gone, and takes one that somebody has closed as closed', async () => {
    const config = configs['jira']?.();
    answer = () => ({ status: 200, body: { issues: [] } });
    const [gone] = await kindOf('jira').deliver([policyEvent('RESOLVED')], config, deps);
    expect([gone?.outcome, asked.length]).toEqual(['DELIVERED', 1]);
    const issue = { key: 'SEC-7', fields: { status: { name: 'x', statusCategory: { key: 'done' } } } };
    const status = (path: string) => (path.endsWith('/comment') ? 201 : path.endsWith('/transitions') ? 400 : 200);
    answer = ({ path }) => ({ status: status(path), body: { issues: [issue] } });
    const closed = await kindOf('jira').deliver([policyEvent('RESOLVED')], config, deps);
    expect(closed).toMatchObject([{ remoteId: 'SEC-7' }]);
  });

  it('ServiceNow: one record a finding, found again by its correlation id', async () => {
    let made = false;
    answer = ({ method }) => {
      const found = made ? [{ sys_id: 'r9' }] : [];
      if (method === 'GET') return { status: 200, body: { result: found } };
      made = true;
      return { status: method === 'POST' ? 201 : 200, body: { result: { sys_id: 'r9' } } };
    };
    const config = configs['service-now']?.();
    await kindOf('service-now').deliver([policyEvent('NEW')], config, deps);
    await kindOf('service-now').deliver([policyEvent('RESOLVED')], config, deps);
    expect(asked.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
      'GET /api/now/table/incident',
      'POST /api/now/table/incident',
      'GET /api/now/table/incident',
      'PATCH /api/now/table/incident/r9',
    ]);
    expect(asked.at(-1)?.text).toContain('"state":"6"');
    // Somebody may be at work on it: news of changed content leaves the state alone.
    await kindOf('service-now').deliver([policyEvent('ACTIVE')], config, deps);
    expect(asked.at(-1)).toMatchObject({ method: 'PATCH', text: expect.not.stringContaining('"state"') });
    await kindOf('service-now').deliver([policyEvent('REOPENED')], config, deps);
    expect(asked.at(-1)?.text).toContain('"state":"2"');
  });

  it('Jira: an issue that is gone hides no other, and one that Jira cannot tell of now is not taken for gone', async () => {
    const issue = { key: 'SEC-1', fields: { status: { name: 'Done', statusCategory: { key: 'done' } } } };
    answer = () => ({ status: 200, body: { issues: [issue] } });
    const config = configs['jira']?.();
    const read = () => kindOf('jira').readTickets?.(['SEC-1', 'SEC-2', ') OR project = X'], config, deps);
    expect(await read()).toEqual([{ remoteId: 'SEC-1', state: 'Done', closed: true }]);
    expect(asked.at(-1)?.path).toBe('/rest/api/3/issue/bulkfetch');
    expect(JSON.parse(asked.at(-1)?.text ?? '').issueIdsOrKeys).toEqual(['SEC-1', 'SEC-2']);
    answer = () => ({ status: 200, body: { issues: [issue], issueErrors: [{ id: 'SEC-2', errorMessage: 'later' }] } });
    await expect(read()).rejects.toMatchObject({ code: 'NETWORK' });
  });

  it('Teams: ten findings with the longest keys are below what it takes', async () => {
    for (const key of ['k', '"', '\u00e9', '\u202e'].map((one) => one.repeat(1_024))) {
      await kindOf('teams').deliver(Array(10).fill(sensitiveEvent({ key })), configs['teams']?.(), deps);
      expect(Buffer.byteLength(asked.at(-1)?.text ?? '')).toBeLessThan(28_000);
    }
  });

  it('ServiceNow: says where its records stand, and asks for ids of its own only', async () => {
    const id = 'a'.repeat(32);
    answer = () => ({ status: 200, body: { result: [{ sys_id: id, state: 'Closed', active: 'false' }] } });
    const config = configs['service-now']?.();
    expect(await kindOf('service-now').readTickets?.([id, '^ORactive=true'], config, deps)).toEqual([
      { remoteId: id, state: 'Closed', closed: true },
    ]);
    expect(asked.at(-1)?.path).toContain(`sys_idIN${id}&`);
  });
});

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
