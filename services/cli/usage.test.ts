import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orgsweep, orgsweepAt } from '../../test/support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'orgsweep-usage-'));
const at = (name: string): string => join(folder, name);

describe('wrong usage', () => {
  beforeAll(() => {
    mkdirSync(at('folder'));
    writeFileSync(at('words.txt'), 'nothing here but words\n');
    writeFileSync(at('key'), '0f'.repeat(32));
    writeFileSync(at('old.json'), '{"version":0,"keyId":"a","values":{},"files":{}}');
    writeFileSync(at('latin.txt'), Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]));
    writeFileSync(at('wide.txt'), Buffer.from('\uFEFFMüller\n', 'utf16le'));
    writeFileSync(at('empty.yaml'), '');
    writeFileSync(at('latin.yaml'), 'customDataIdentifiers: [{ name: staff, exactValuesFile: latin.txt }]');
    writeFileSync(at('staff.yaml'), 'customDataIdentifiers: [{ name: staff, dictionary: [Erika Rocket] }]');
    writeFileSync(at('lists.yaml'), 'allowLists: [{ name: a, texts: [x] }, { name: a, texts: [y] }]');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const detect = (...args: string[]): string[] => ['detect', ...args, at('words.txt')];
  const keyed = (...args: string[]): string[] => detect('--key-file', at('key'), ...args);

  it.each([
    [['no-such-command'], "unknown command 'no-such-command'", '--help'],
    [['accounts', '--no-such-option'], "unknown option '--no-such-option'", '--help'],
    [['remediation', 'rule', 'simulate'], "missing required argument 'name'", '--help'],
    [['accounts', '--state', 'sleeping'], '--state cannot be "sleeping"', 'PENDING_CLOSURE'],
    [['findings', '--severity', 'low', 'severe'], '--severity cannot be "severe"', 'CRITICAL'],
    [['suppression', 'preview', '--label', 'private'], '--label cannot be "private"', 'CREDENTIALS'],
    [
      ['sink', 'create', 'a', '--kind', 'sqs', '--config', '{}', '--status', 'old'],
      '--status cannot be "old"',
      'REOPENED',
    ],
    [['sweep', '--labels', 'all'], '--labels cannot be "all"', 'DRY_RUN'],
    [['accounts', '--limit', '0'], '--limit cannot be "0"', 'whole number from 1'],
    [['--api', 'nowhere', 'accounts'], '--api', 'http://127.0.0.1:4000'],
    [['--api', 'http://me:secret@127.0.0.1:1', 'export', '-f', 'csv'], '--api', 'without user name'],
    [['identifiers', 'test', '--custom', at('staff.yaml')], 'not one sample', '--text TEXT or --file FILE'],
    [['explain', 'b', '--policy', at('folder')], '(EISDIR)', 'bucket policy'],
    [['custom', 'create', at('gone')], '(ENOENT)', 'README.md'],
    [['custom', 'fingerprint', at('wide.txt'), '--key-file', at('key')], 'line 1 is not UTF-8', 'iconv'],
    [detect('--identifiers', 'NONE'), 'Nothing would be looked for', '--custom'],
    [detect('--exclude', 'ALL'), 'Nothing would be looked for', '--custom'],
    [detect('--model', at('folder')), 'no model', 'bin/model.mjs'],
    [['remediation', '--as', 'j\u00fcrgen', 'stop'], '--as', 'without accents'],
    [['sweep', '--posture-only', '--bucket', 'a'], '--bucket says which objects', '--account'],
    [['schedule', 'create', 'a', '--weekly', 'FUNDAY 02:30'], 'no time for --weekly', 'MONDAY 02:30'],
    [['schedule', 'create', 'a', '--monthly', 'MONDAY 02:30'], 'no time for --monthly', '15 02:30'],
    [['schedule', 'create', 'a', '--cron', '@daily', '--overlap', 'never'], 'BUFFER_ONE', '--help'],
    [['allow', 'create', 'a', '--regex', 'a', '--expires', 'tomorrow'], '"tomorrow" is no point in time', 'T00:00:00Z'],
    [['suppression', 'add', 'a', '--reason', 'b', '--expires', '2030-01-31'], 'no point in time', 'time zone'],
    [['findings', '--since', 'yesterday'], '--since: "yesterday" is no point in time', '7d'],
    [['findings', '--until', '2026-02-30'], '--until: "2026-02-30" is no point in time', '2026-11-30'],
    [['alerts', '--since', '2026-11-30T09:00:00'], 'no point in time', '+01:00'],
    [['sweep', '--sample', 'some'], '--sample cannot be "some"', 'from 1 to 100'],
    [detect('--identifiers', 'usa_social_security_number'), 'usa_social', 'USA_SOCIAL_SECURITY_NUMBER'],
    [detect('--custom', at('empty.yaml')), 'empty.yaml: Invalid input', 'README.md'],
    [detect('--custom', at('latin.yaml')), 'latin.txt: line 1 is not UTF-8', 'iconv'],
    [detect('--custom', at('staff.yaml'), '--custom', at('staff.yaml')), 'staff is there twice', 'of its own'],
    [detect('--allow', at('latin.txt')), 'line 1 is not UTF-8', 'iconv'],
    [detect('--allow', at('wide.txt')), 'line 1 is not UTF-8', 'iconv'],
    [detect('--allow', at('lists.yaml')), 'a is there twice', 'of its own'],
    [detect('--key-file', at('folder'), '--baseline', at('old.json')), '(EISDIR)', '--key-file'],
    [keyed('--baseline', at('old.json')), 'no baseline that this version knows', '--write-baseline'],
    [keyed('--baseline', at('folder')), '(EISDIR)', '--write-baseline'],
    [keyed('--write-baseline', at('folder')), '(EISDIR)', 'can be written'],
    [keyed('--write-baseline', at('gone/b.json')), '(ENOENT)', 'can be written'],
  ])('ends %j with 2, a code, what happened and what to do', async (args, happened, advice) => {
    const { code, stdout, stderr } = await orgsweep(...args);
    const [first = '', ...rest] = stderr.split('\n');
    expect(code).toBe(2);
    expect(first).toMatch(/^[A-Z_]+: /);
    expect(first).toContain(happened);
    expect(rest.join('\n')).toContain(advice);
    expect(stdout + stderr).not.toContain('secret');
    expect(stdout).toBe('');
  });

  it('says that no key can be made where there is no home', async () => {
    const ran = await orgsweepAt({ HOME: '/proc' }, ...detect('--write-baseline', at('b.json')));
    expect(ran).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^USAGE: No key can be made.*\n {2}.*openssl/),
    });
  });

  it('says when what it writes cannot be written', async () => {
    const run = `node bin/orgsweep.mjs identifiers >/dev/full; echo $?`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', run]);
    expect(stdout).toBe('1\n');
    expect(stderr).toContain('cannot be written (ENOSPC)');
  });
});
