import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../../test/support/api/seed.ts';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { orgsweep } from '../../../test/support/cli.ts';
import { sarifProblems } from '../../../test/support/sarif-problems.ts';
import { defaultSweepOptions } from '../../model/index.ts';

let test: TestApi;
let folder = '';
beforeAll(async () => {
  test = await startTestApi();
  await seed(test.store);
  folder = await mkdtemp(join(tmpdir(), 'orgsweep-export-'));
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true, force: true });
});
const get = (query: Record<string, string>) => fetch(`${test.url}/export/findings?${new URLSearchParams(query)}`);

describe('findings as a file', () => {
  it('has every finding of the store once, in every format', async () => {
    const wanted = await test.store.findings.count({});
    expect(wanted).toBeGreaterThan(3);
    const answer = await get({ format: 'csv' });
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=findings.csv');
    const rows: { id: string }[] = parse(await answer.text(), { columns: true });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(wanted);
    for (const format of ['jsonl', 'macie', 'ocsf', 'asff'])
      expect((await (await get({ format })).text()).trimEnd().split('\n'), format).toHaveLength(wanted);
    const log = JSON.parse(await (await get({ format: 'sarif' })).text());
    expect(sarifProblems(log)).toBeNull();
    expect(log.runs[0].invocations[0].toolExecutionNotifications.length).toBeGreaterThan(0);
  });

  it('names what was not read also after a sweep of a part that read all of it', async () => {
    const notifications = async () =>
      JSON.parse(await (await get({ format: 'sarif' })).text()).runs[0].invocations[0].toolExecutionNotifications;
    const before = await notifications();
    const options = { ...defaultSweepOptions, accountIds: ['111122223333'] };
    const startedAt = new Date().toISOString();
    const part = { id: 'part', options, trigger: 'MANUAL', scheduleId: null, requestedBy: 'ana', startedAt } as const;
    await test.store.createSweep(part);
    expect(await test.store.closeSweep('part', 'ENDED', null, startedAt)).toBe('COMPLETE');
    expect(await notifications()).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  it('takes the filter of the graph, and says what is wrong with one', async () => {
    const filter = JSON.stringify({ kinds: ['POLICY'] });
    const rows: { kind: string }[] = parse(await (await get({ format: 'csv', filter })).text(), { columns: true });
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['POLICY']));
    expect(rows).toHaveLength(await test.store.findings.count({ kinds: ['POLICY'] }));
    for (const [bad, text] of [
      ['{', 'not JSON'],
      ['{"kinds":["NONE"]}', 'filter.kinds.0'],
      ['{"surprise":1}', 'surprise'],
      [JSON.stringify({ keyPrefix: 'x'.repeat(2_000) }), 'keyPrefix'],
      ['[]', 'FindingFilter'],
    ] as const) {
      const answer = await get({ format: 'csv', filter: bad });
      expect([answer.status, await answer.text()], bad).toEqual([400, expect.stringContaining(text)]);
    }
    const unknown = await get({ format: 'xls' });
    expect([unknown.status, await unknown.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_USER_INPUT', advice: expect.stringContaining('sarif') } }] },
    ]);
  });

  it('is refused to pages of other sites', async () => {
    const answer = await fetch(`${test.url}/export/findings?format=csv`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('orgsweep export', () => {
  const run = (...args: string[]) => orgsweep('--api', test.url, 'export', ...args);
  it('writes to the standard output or to a file that is whole or not there', async () => {
    const out = await run('--format', 'csv', '--kind', 'POLICY');
    expect([out.code, out.stderr]).toEqual([0, '']);
    expect(parse(out.stdout)).toHaveLength(1 + (await test.store.findings.count({ kinds: ['POLICY'] })));
    const to = join(folder, 'all.sarif');
    expect(await run('--format', 'sarif', '--to', to)).toMatchObject({ code: 0, stdout: '' });
    expect(sarifProblems(JSON.parse(await readFile(to, 'utf8')))).toBeNull();
    const lost = await run('--format', 'csv', '--to', join(folder, 'no', 'such.csv'));
    expect([lost.code, lost.stderr]).toEqual([
      2,
      expect.stringContaining('USAGE: The file cannot be written (ENOENT).'),
    ]);
    expect(await readdir(folder)).toEqual(['all.sarif']);
  });

  it('says what is wrong', async () => {
    expect((await run('--format', 'xls')).stderr).toContain('Use one of csv, jsonl, macie, ocsf, asff, sarif');
    expect((await run('--format', 'csv', '--kind', 'X')).stderr).toContain('USAGE: --kind cannot be "X".');
    expect((await run('--format', 'csv', '--account', 'X')).stderr).toContain('BAD_USER_INPUT: ');
    expect((await run()).code).toBe(2);
    const nobody = await orgsweep('--api', 'http://127.0.0.1:9', 'export', '--format', 'csv');
    expect(nobody.stderr).toContain('NETWORK: The API does not answer');
  });
});
