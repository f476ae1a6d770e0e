import { mkdir, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustomDataIdentifierSpec } from '../../services/model/index.ts';
import { openStore, type Store } from '../../services/store/index.ts';
import { routeNewsId, taskQueue } from '../../workflows/workflow-ids.ts';
import { eventually } from '../support/api/eventually.ts';
import { startTestApi } from '../support/api/start-api.ts';
import { badgePattern, bigArchive, canaries } from '../support/canaries.ts';
import { leaked } from '../support/leaked.ts';
import { liveMemory } from '../support/live-memory.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { startPeer } from '../support/peer.ts';
import { organizationOf } from '../support/small-organization.ts';
import { type Stack, startStack, type WorkerProcess } from '../support/stack.ts';

const { objects, values } = canaries();
const at = '2026-01-01T00:00:00.000Z';
const badge: CustomDataIdentifierSpec = {
  name: 'badge',
  description: '',
  tags: {},
  regex: badgePattern,
  keywords: [],
  maximumMatchDistance: 50,
  maximumDistanceAfter: 50,
  ignoreWords: [],
  validator: null,
  severityLevels: [],
  dictionary: null,
  dictionaryS3: null,
  exactFingerprints: null,
  exactFingerprintsS3: null,
};
const bucket = (name: string, held: typeof objects) => ({
  name,
  region: 'us-east-1',
  objects: held.map((object) => ({ ...object, contentType: 'application/octet-stream', contains: {} })),
});

/** Every file below a folder, one after the other. */
async function filesBelow(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFile(join(parentPath, name)).catch(() => Buffer.alloc(0)));
  return Buffer.concat(await Promise.all(texts));
}

/** Names of the temporary files that a process has open. */
async function openIn(folder: string, pid: number): Promise<readonly string[]> {
  const open = await readdir(`/proc/${pid}/fd`);
  const names = await Promise.all(open.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
  return names.filter((name) => name.startsWith(folder));
}

describe('after a sweep of objects of every kind, each with values of its own', () => {
  let org: TestOrganization;
  let stack: Stack;
  let store: Store;
  let worker: WorkerProcess;
  let peer: Awaited<ReturnType<typeof startPeer>>;
  let temporary: string;
  let scanned = 0;
  const delivered: Buffer[] = [];
  const found = (place: string | Buffer): number => leaked(place, values).size;

  beforeAll(async () => {
    org = await startOrg(
      organizationOf({ Shop: [bucket('canary-objects', objects)], Store: [bucket('canary-big', [bigArchive()])] }),
    );
    peer = await startPeer((request, response) => {
      request.on('data', (part: Buffer) => void delivered.push(part));
      request.on('end', () => response.writeHead(204).end());
    });
    const environment: Record<string, string> = {
      ...org.environment,
      ORGSWEEP_SECRET_HOOK: 'made-up',
      ORGSWEEP_SINK_PRIVATE_HOSTS: new URL(peer.endpoint).host,
      // Where the inspector listens once a signal asks for it: at any free port.
      NODE_OPTIONS: '--inspect-port=0',
    };
    stack = await startStack({ endpoint: org.endpoint, environment, logLevel: 'debug' });
    temporary = join(stack.folder, 'temporary');
    await mkdir(temporary);
    environment['TMPDIR'] = temporary;
    store = await openStore({ databaseUrl: stack.databaseUrl });
    for (const format of ['MACIE', 'OCSF'])
      await store.upsertSink({
        ...{ id: format, name: format, kind: 'webhook', routing: {}, enabled: true, createdAt: at, updatedAt: at },
        config: { url: `${peer.endpoint}/`, secretName: 'HOOK', format },
      });
    const kind = 'CUSTOM_DATA_IDENTIFIER';
    await store.addRuleVersion({ kind, id: 'badge', spec: badge, createdAt: at, createdBy: 'test' }, 0);
  });
  afterAll(async () => {
    await store?.close();
    await stack?.stop();
    peer?.close();
    await org?.stop();
  });

  it('a worker that is killed while it holds an archive in a file leaves no file', async () => {
    await org.proxy.setRules({
      strictSts: true,
      rules: [{ name: 'r', match: { key: 'big' }, action: { kind: 'slow', bytesPerSecond: 40_000_000 } }],
    });
    const sweep = await stack.startSweep('killed', { bucketNames: ['canary-big'] });
    const victim = await stack.startWorker();
    await eventually(
      () => openIn(temporary, victim.child.pid ?? 0),
      (open) => open.some((name) => name.endsWith('(deleted)')),
    );
    await victim.kill('SIGKILL');
    // Its folder may be, when it was about to be removed.
    expect((await filesBelow(temporary)).length).toBe(0);
    await org.proxy.setRules({ strictSts: true });
    worker = await stack.startWorker();
    expect((await sweep.result()).status).toBe('COMPLETE');
  });

  it('finds the values of each', async () => {
    await stack.client.workflow.start('routeNews', { workflowId: routeNewsId, taskQueue, args: [] });
    const options = { bucketNames: ['canary-objects'], customDataIdentifierIds: ['badge'] };
    await (await stack.startSweep('canaries', options)).result();
    scanned = Date.now();
    const page = await store.findings.page(
      { kinds: ['SENSITIVE_DATA'], bucketNames: ['canary-objects'] },
      'SEVERITY_DESC',
      {
        first: 100,
        after: null,
      },
    );
    expect(page.edges.map(({ node }) => node.objectKey).sort()).toEqual(
      expect.arrayContaining(
        objects
          .map(({ key }) => key)
          .filter((key) => !key.startsWith('base64'))
          .sort(),
      ),
    );
  });

  it('none is in what sinks get', async () => {
    for (const id of ['MACIE', 'OCSF'])
      await eventually(
        () => store.sinkHealth(id),
        (health) => health.pending === 0 && health.delivered > objects.length,
      );
    expect(Buffer.concat(delivered).length).toBeGreaterThan(10_000);
    expect(found(Buffer.concat(delivered))).toBe(0);
  });

  it('none is in answers and logs of the API that refuses or tries one', async () => {
    const api = await startTestApi({ store: { ...store, close: async () => undefined } });
    const value = values.find((each) => each.startsWith('BDG')) ?? '';
    const answers = [
      await api.ask(`{ accounts(filter: { nameContains: 7, ids: "${value}" }) { totalCount } }`),
      await api.ask('mutation ($t: String!) { testCustomDataIdentifier(id: "none", sampleText: $t) { __typename } }', {
        t: value,
      }),
      await api.ask(
        'query ($i: TestCustomDataIdentifierInput!) { testCustomDataIdentifier(input: $i) { __typename } }',
        { i: { id: 'none', sampleText: value } },
      ),
      await api.ask(
        'mutation ($i: CustomDataIdentifierInput!) { createCustomDataIdentifier(input: $i) { __typename } }',
        { i: { name: 'n', regex: '(', ignoreWords: [value] } },
      ),
    ];
    expect(answers.every(({ errors }) => errors !== undefined)).toBe(true);
    expect(found(JSON.stringify(answers.slice(1)))).toBe(0);
    expect(found(JSON.stringify(api.logged))).toBe(0);
    await api.stop();
  });

  it('none is in the files of PostgreSQL and Temporal, in their logs, or in the log of the worker', async () => {
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    await client.query('CHECKPOINT');
    const { rows } = await client.query('SHOW data_directory');
    await client.end();
    for (const files of [rows[0].data_directory, stack.folder]) {
      const bytes = await filesBelow(files);
      // What may be there is found by the same look.
      expect(leaked(bytes, ['canary-objects']).size).toBe(1);
      expect(found(bytes)).toBe(0);
    }
    expect(stack.output()).toContain('Activity completed');
    expect(found(stack.output())).toBe(0);
  });

  it('none is in the histories of Temporal', async () => {
    const histories = (await stack.histories()).join('\n');
    expect(histories).toContain('canaries');
    expect(found(histories)).toBe(0);
  });

  it('none is held by the worker when its threads have had nothing to do for half a minute, nor can a crash write any down', async () => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, scanned + 33_000 - Date.now())));
    expect(await readFile(`/proc/${worker.child.pid}/coredump_filter`, 'utf8')).toBe('00000000\n');
    worker.child.kill('SIGUSR1');
    const url = await eventually(
      async () => /ws:\/\/\S+/.exec(stack.output())?.[0] ?? '',
      (text) => text !== '',
    );
    const held = await liveMemory(url);
    expect(Object.keys(held)).toContain('main');
    expect(leaked(held['main'] ?? '', ['canary-objects']).size).toBe(1);
    for (const [thread, memory] of Object.entries(held)) expect(found(memory), thread).toBe(0);
  });
});
