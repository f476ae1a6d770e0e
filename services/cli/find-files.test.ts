import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { orgsweepGiven } from '../../test/support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'orgsweep-find-'));
const files = join(folder, 'files');
const at = (name: string): string => join(files, name);
const secret = `name,card_number\na,${['4539', '1488', '0343', '6467'].join('')}\n`;

interface Row {
  readonly path: string;
  readonly status: string;
  readonly reason: string | null;
  readonly detections: readonly unknown[];
}

/** Runs `detect` and gives a row a file, as `path status reason findings`, with paths from the folder on. */
async function scanned(input: string | null, ...args: string[]) {
  const ran = await orgsweepGiven(input, 'detect', '-o', 'json', ...args);
  const all: Row[] = JSON.parse(ran.stdout);
  const rows = all.map(({ path, status, reason, detections }) =>
    [path.replace(`${files}/`, ''), status, reason ?? '-', detections.length].join(' '),
  );
  return { ...ran, rows };
}

describe('orgsweep detect', () => {
  beforeEach(() => {
    rmSync(files, { recursive: true, force: true });
    mkdirSync(files);
    writeFileSync(at('cards.csv'), secret);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has each file that it found in the answer, read or not, and counts all of them', async () => {
    writeFileSync(at('empty.zip'), '');
    writeFileSync(at('cut.txt'), 'words and words');
    symlinkSync('/nowhere', at('broken'));
    execFileSync('mkfifo', [at('pipe')]);
    const { rows, code, stderr } = await scanned(null, '--max-bytes', '14', '--exit-code', '0', files);
    expect(rows).toEqual([
      'broken SKIPPED SYMLINK 0',
      'cards.csv PARTIAL BYTE_BUDGET_REACHED 0',
      'cut.txt PARTIAL BYTE_BUDGET_REACHED 0',
      'empty.zip COMPLETE - 0',
      'pipe SKIPPED NOT_A_FILE 0',
    ]);
    expect(code).toBe(5);
    expect(stderr).toMatch(/^5 files, .*, 2 partly and 2 not read$/m);
  });

  it('reads files whose names are no UTF-8, also in such folders', async () => {
    const name = (...bytes: number[]): Buffer => Buffer.concat([Buffer.from(`${files}/`), Buffer.from(bytes)]);
    mkdirSync(name(0x66, 0xfc));
    writeFileSync(Buffer.concat([name(0x66, 0xfc), Buffer.from('/a.csv')]), secret);
    writeFileSync(name(0xff, 0xfe), secret);
    expect((await scanned(null, files)).rows).toEqual([
      'cards.csv COMPLETE - 1',
      'f\uFFFD/a.csv COMPLETE - 1',
      '\uFFFD\uFFFD COMPLETE - 1',
    ]);
  });

  it('follows a link that is named, and reads each file once, however often it is named or linked to', async () => {
    mkdirSync(at('below'));
    writeFileSync(at('below/more.csv'), secret);
    symlinkSync('..', at('below/loop'));
    symlinkSync('cards.csv', at('link.csv'));
    symlinkSync(files, join(folder, 'all'));
    const wanted = ['below/more.csv COMPLETE - 1', 'cards.csv COMPLETE - 1'];
    expect(await scanned(null, files, at('below'), at('cards.csv'), `${files}/`)).toMatchObject({ rows: wanted });
    const linked = await scanned(null, join(folder, 'all'));
    expect(linked.rows.map((row) => row.replace(join(folder, 'all/'), ''))).toEqual(wanted);
    expect((await scanned(null, at('link.csv'))).rows).toEqual(['link.csv COMPLETE - 1']);
    rmSync(join(folder, 'all'));
  });

  it('refuses a path that leads nowhere before it reads the others', async () => {
    const ran = await orgsweepGiven(null, 'detect', files, at('gone'));
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('cannot be opened (ENOENT)') });
  });

  it('reads standard input, and says when that is a folder', async () => {
    expect(await scanned(secret, '-')).toMatchObject({ code: 3, rows: ['- COMPLETE - 1'] });
    expect(await scanned(null, '-')).toMatchObject({ code: 5, rows: ['- SKIPPED EISDIR 0'] });
  });
});
