import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { orgsweep } from '../../test/support/cli.ts';
import { catalogue, exactFingerprint } from '../detect/index.ts';

describe('orgsweep identifiers', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orgsweep-identifiers-'));
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  it('lists the catalogue and shows one with its keywords, and says what was not measured', async () => {
    const { detectors } = catalogue();
    const all = JSON.parse((await orgsweep('identifiers', '-o', 'json')).stdout);
    expect(all).toHaveLength(detectors.length);
    const csv = await orgsweep('identifiers', '--label', 'PHI', '--recommended', '-o', 'csv');
    expect(csv.stdout.split('\r\n')[0]).toMatch(/^Id,Name,Label,.*Precision,Recall,/);
    expect(
      csv.stdout
        .split('\r\n')
        .slice(1, -1)
        .every((row) => row.includes(',PHI,')),
    ).toBe(true);
    const shown = await orgsweep('identifiers', 'show', 'USA_SOCIAL_SECURITY_NUMBER', '-o', 'json');
    expect(JSON.parse(shown.stdout)).toMatchObject({ label: 'PII', keywords: expect.arrayContaining(['ssn']) });
    expect((await orgsweep('identifiers', 'show', 'USA_SOCIAL_SECURITY_NUMBER')).stdout).toMatch(/^maturity +\w+$/m);
    expect(await orgsweep('identifiers', 'show', 'NO_SUCH')).toMatchObject({ code: 1 });
    expect(await orgsweep('identifiers', '--label', 'SECRET')).toMatchObject({ code: 2 });
  });

  it('tries a custom identifier on a sample and says why', async () => {
    const file = join(folder, 'rules.yaml');
    await writeFile(file, 'customDataIdentifiers: [{ name: badge, regex: "BDG-\\\\d{4}", keywords: [badge] }]\n');
    const ran = await orgsweep('identifiers', 'test', '--custom', file, '--text', 'BDG-1234, badge BDG-5678');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/badge.*0.*8.*NO_KEYWORD.*has no keyword near enough/);
    expect(ran.stdout).toContain('badge: 1 match\n');
    expect(ran.stdout).not.toContain('BDG-5678');
    expect(await orgsweep('identifiers', 'test', '--custom', file)).toMatchObject({ code: 2 });
  });
});

describe('orgsweep custom and allow', () => {
  let test: TestApi;
  let folder = '';
  const run = (...args: readonly string[]) => orgsweep('--api', test.url, ...args);
  const idIn = (text: string): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)?.[0] ?? '';
  beforeAll(async () => {
    test = await startTestApi();
    folder = await mkdtemp(join(tmpdir(), 'orgsweep-custom-'));
  });
  afterAll(async () => {
    await test.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('make, change, list and delete custom identifiers', async () => {
    const file = join(folder, 'badge.yaml');
    const rule = (regex: string) =>
      JSON.stringify({ customDataIdentifiers: [{ name: 'Badge', regex, tags: { a: 'b' }, validator: 'luhn' }] });
    await writeFile(file, rule('BDG[0-9]{4}'));
    const id = idIn((await run('custom', 'create', file)).stdout);
    await writeFile(file, rule('BDG[0-9]{5}'));
    expect(await run('custom', 'update', id.slice(0, 8), file)).toMatchObject({ code: 0 });
    expect(JSON.parse((await run('custom', 'list', '-o', 'json')).stdout)).toMatchObject([
      { id, version: 2, regex: 'BDG[0-9]{5}', validator: 'LUHN' },
    ]);
    await writeFile(file, rule('(a)\\1'));
    const refused = await run('custom', 'create', file);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('backreferences') });
    expect(await run('sweep', '--custom', 'nothing')).toMatchObject({ code: 2 });
    expect(await run('custom', 'delete', 'nothing')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no custom data identifier "nothing"'),
    });
    expect(await run('custom', 'delete', '')).toMatchObject({ code: 1 });
    expect(await run('custom', 'delete', 'Badge')).toMatchObject({ code: 0 });
    expect((await run('custom', 'list')).stdout).toContain('None yet');
  });

  it('make and list allow lists', async () => {
    const made = await run('allow', 'create', 'Known', '--s3', 's3://lists/a/b.txt', '--account', '111111111111');
    expect(made.stdout).toMatch(/s3:\/\/lists\/a\/b\.txt.*111111111111.*not read yet/);
    const pattern = idIn((await run('allow', 'create', 'Cards', '--regex', '4111.{12}')).stdout);
    expect(await run('allow', 'check', pattern.slice(0, 9))).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Cards.*OK/),
    });
    expect(await run('allow', 'check', 'none')).toMatchObject({ code: 1, stderr: expect.stringContaining('"none"') });
    expect(await run('allow', 'create', 'Bad', '--regex', '(?=a)')).toMatchObject({ code: 2 });
    const past = await run('allow', 'create', 'Past', '--regex', 'a', '--expires', '2020-01-01T00:00:00Z');
    expect(past).toMatchObject({ code: 2, stderr: expect.stringContaining('expired already') });
    expect(await run('allow', 'create', 'Bad', '--s3', 'http://x')).toMatchObject({ code: 2 });
    expect(await run('allow', 'delete', 'Known')).toMatchObject({ code: 0 });
  });

  it('make fingerprints of exact values without a server', async () => {
    await writeFile(join(folder, 'key'), '5a'.repeat(32));
    await writeFile(join(folder, 'values.txt'), 'AB 12-3\n\nab123\n');
    const ran = await orgsweep('custom', 'fingerprint', join(folder, 'values.txt'), '--key-file', join(folder, 'key'));
    const expected = exactFingerprint(Buffer.from('5a'.repeat(32), 'hex'), 'ab123');
    const lines = ran.stdout.trim().split('\n');
    expect(lines.slice(0, 2).map((line) => line.slice(0, 32))).toEqual([expected, expected]);
    expect(lines[0]).toMatch(/^[0-9a-f]{40}$/);
    expect(lines.slice(2)).toEqual(['outline letters+digits 1 5', 'outline letters+digits 3 5']);
    await writeFile(join(folder, 'values.txt'), 'AB 12-3\n--\n');
    const refused = await orgsweep(
      'custom',
      'fingerprint',
      join(folder, 'values.txt'),
      '--key-file',
      join(folder, 'key'),
    );
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('line 2') });
  });
});
