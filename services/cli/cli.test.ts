import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orgsweep } from '../../test/support/cli.ts';
import { csvCell, safeJson, safeText } from './safe-text.ts';

describe('orgsweep on the command line', () => {
  let folder = '';
  const card = ['4539', '1488', '0343', '6467'].join('');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orgsweep-cli-'));
    await writeFile(join(folder, 'clean.txt'), 'nothing here but words\n');
    await writeFile(join(folder, 'cards.csv'), `name,card_number\nalice,${card}\nbob,${card}\n`);
    await writeFile(join(folder, 'evil\u001b[31m.csv'), `name,card_number\n=cmd,${card}\n`);
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  it('says 0 for a clean file and prints nothing of it', async () => {
    const ran = await orgsweep('detect', join(folder, 'clean.txt'));
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toContain('Nothing sensitive found in 1 files.');
  });

  it('says 3 for findings, shows where they are and never what they are', async () => {
    for (const format of ['table', 'json', 'jsonl', 'csv', 'sarif']) {
      const ran = await orgsweep('detect', '-o', format, join(folder, 'cards.csv'));
      expect(ran.code).toBe(3);
      expect(ran.stdout).toContain('CREDIT_CARD_NUMBER');
      expect(ran.stdout + ran.stderr).not.toContain(card);
    }
  });

  it('passes findings below --fail-on, and a selection without them', async () => {
    expect(await orgsweep('detect', '--fail-on', 'CRITICAL', join(folder, 'cards.csv'))).toMatchObject({ code: 0 });
    expect(await orgsweep('detect', '--identifiers', 'JSON_WEB_TOKEN', join(folder, 'cards.csv'))).toMatchObject({
      code: 0,
    });
  });

  it('keeps escapes of file names off the terminal', async () => {
    const ran = await orgsweep('detect', folder);
    expect(ran.stdout).not.toContain('\u001b[31m');
    expect(ran.stdout).toContain('\\u001b[31m');
  });

  it('says neither clean nor failed when whoever reads its output stops', async () => {
    const run = 'set -o pipefail; node bin/orgsweep.mjs identifiers -o json | head -c 1 >/dev/null; echo $?';
    const { stdout } = await promisify(execFile)('bash', ['-c', run]);
    expect(stdout).toBe('141\n');
  });

  it('says 5 for a file that is only partly read', async () => {
    expect(await orgsweep('detect', '--max-bytes', '10', join(folder, 'clean.txt'))).toMatchObject({
      code: 5,
      stdout: 'Nothing sensitive found in 0 files; 1 not or not wholly read.\n',
    });
  });

  it.each([
    [['detect'], /nothing to scan/i],
    [['detect', '/no/such/file'], /cannot be opened/],
    [['detect', '--identifiers', 'NO_SUCH_ID', '.'], /NO_SUCH_ID/],
    [['detect', '-o', 'pdf', '.'], /output format/],
    [['detect', '--fail-on', 'SOMETIMES', '.'], /SOMETIMES/],
    [['detect', '--records', '/no/such/file'], /cannot be read/],
    [['detect', '--records', '/no/such/file', '--allow', 'a.txt'], /--records reads its own file/],
    [['no-such-command'], /no-such-command/],
  ])('says 2 and what to do for %j', async (args, message) => {
    const ran = await orgsweep(...args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(message);
  });

  it('maps records line by line, and names a broken line', async () => {
    const file = join(folder, 'records.jsonl');
    await writeFile(
      file,
      `${JSON.stringify({ id: 'a', text: `card ${card}` })}\n${JSON.stringify({ id: 'b', text: 'no' })}\n`,
    );
    const ran = await orgsweep('detect', '--records', file);
    const [a, b] = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(a).toMatchObject({ id: 'a', detections: [{ start: 5, end: 21, category: 'FINANCIAL_INFORMATION' }] });
    expect(b).toEqual({ id: 'b', detections: [] });
    const others = await orgsweep('detect', '--records', file, '--identifiers', 'CREDENTIALS');
    expect(others.stdout).toBe('{"id":"a","detections":[]}\n{"id":"b","detections":[]}\n');
    await writeFile(file, `${JSON.stringify({ id: 'a', text: 'x' })}\n{"id":\n`);
    const broken = await orgsweep('detect', '--records', file);
    expect(broken.code).toBe(2);
    expect(broken.stderr).toContain('line 2');
  });

  it('explains records line by line, in order, without a server', async () => {
    const file = join(folder, 'explained.jsonl');
    await writeFile(file, '{"id":"a"}\n\n{"id":"b","policy":null,"acl":null}\n');
    const ran = await orgsweep('explain', '--records', file);
    const answers = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { id: 'a', public: false },
      { id: 'b', public: false },
    ]);
  });

  it('says 1 and how to start it when the API is not there or is something else', async () => {
    expect(await orgsweep('--api', 'http://127.0.0.1:9', 'findings')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('npm start'),
    });
    const older = { message: 'Cannot query field "a".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    const answers = ['hello', JSON.stringify({ errors: [older] })];
    const other = createServer((_, response) => response.end(answers.shift()));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await orgsweep('--api', `http://127.0.0.1:${port}`, 'accounts')).toMatchObject({ code: 1 });
    expect(await orgsweep('--api', `http://127.0.0.1:${port}`, 'accounts')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/MALFORMED_RESPONSE: .*Cannot query field.*\n.*same version/),
    });
    other.close();
  });

  it('lists the catalogue', async () => {
    const ran = await orgsweep('identifiers', '-o', 'json');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout).map((each: { id: string }) => each.id)).toContain('CREDIT_CARD_NUMBER');
  });
});

describe('text of other people', () => {
  const obeyed = /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/u;

  it('has nothing left that a terminal obeys, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeText(text)).not.toMatch(obeyed);
        expect(safeJson({ [text]: [text] })).not.toMatch(obeyed);
        expect(JSON.parse(safeJson({ [text]: [text] }, 2))).toEqual(JSON.parse(JSON.stringify({ [text]: [text] })));
        expect(csvCell(text).replace(/[\t\r\n]/g, '')).not.toMatch(obeyed);
      }),
    );
  });

  it('never starts a CSV cell that a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\uff1d', '\uff0b', '\uff0d', '\uff20'])
      expect(csvCell(`${start}1+1`)).toMatch(/^"?'/);
    expect(csvCell('a"b')).toBe('"a""b"');
  });
});
