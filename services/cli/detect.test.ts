import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orgsweep, orgsweepAt } from '../../test/support/cli.ts';
import { sarifProblems } from '../../test/support/sarif-problems.ts';
import { createScannerPool, emptyRuleSet } from '../detect/index.ts';
import type { DetectionGroup } from '../model/index.ts';
import { Baseline } from './detect/baseline.ts';
import { scanFiles } from './detect/scan-files.ts';
import { selection } from './detect/selection.ts';
import { Progress } from './progress.ts';

describe('orgsweep detect', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const cards = [['4539', '1488', '0343', '6467'].join(''), ['4556', '7375', '8689', '9855'].join('')] as const;
  const table = (...values: readonly string[]): string => `name,card_number\n${values.map((v) => `a,${v}\n`).join('')}`;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orgsweep-detect-'));
    await writeFile(at('clean.txt'), 'nothing here but words\n');
    await writeFile(at('cards.csv'), table(cards[0]));
    await writeFile(at('badges.txt'), 'Employee badge BDG-1234 and BDG-9999, visitor Erika Rocket\n');
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  it('prints SARIF that the published schema takes, with unread parts as notifications and no value', async () => {
    const ran = await orgsweep('detect', '-o', 'sarif', '--max-bytes', '1000', folder, at('cards.csv'));
    const log = JSON.parse(ran.stdout);
    expect(sarifProblems(log)).toBeNull();
    expect(log.runs[0].results[0]).toMatchObject({ ruleId: 'CREDIT_CARD_NUMBER', level: 'error' });
    expect(log.runs[0].results[0].locations[0].physicalLocation.region).toMatchObject({ startLine: 2 });
    expect(ran.stdout).not.toContain(cards[0]);
    const cut = await orgsweep('detect', '-o', 'sarif', '--max-bytes', '10', at('clean.txt'));
    const part = JSON.parse(cut.stdout);
    expect(sarifProblems(part)).toBeNull();
    expect(part.runs[0].invocations[0].toolExecutionNotifications[0].message.text).toBe('PARTIAL BYTE_BUDGET_REACHED');
    expect(cut.code).toBe(5);
  });

  it('says which pictures it did not look at', async () => {
    await writeFile(at('letter.rtf'), String.raw`{\rtf1 nothing here{\pict 00}{\pict 00}}`);
    const ran = await orgsweep('detect', '-o', 'jsonl', at('letter.rtf'));
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining('Not read: 2 pictures in 1 document (') });
    expect(JSON.parse(ran.stdout)).toMatchObject({ status: 'COMPLETE', unreadPictures: 2 });
  });

  it('would notice SARIF that the schema does not take', () => {
    expect(sarifProblems({ version: '2.1.0', runs: [{}] })).not.toBeNull();
  });

  it('uses custom identifiers, dictionaries and exact values of a file, and says why it refuses one', async () => {
    await writeFile(at('badges.list'), 'BDG 1234\n');
    await writeFile(
      at('rules.yaml'),
      [
        'customDataIdentifiers:',
        '  - name: badge',
        '    regex: BDG-\\d{4}',
        '    keywords: [badge]',
        '    exactValuesFile: badges.list',
        '  - name: values',
        '    exactValuesFile: badges.list',
        '  - name: visitor',
        '    dictionary: [Erika Rocket, Max Rocket]',
        '    severityLevels: [{ occurrencesThreshold: 1, severity: LOW }]',
      ].join('\n'),
    );
    const args = ['detect', '--identifiers', 'NONE', '--custom', at('rules.yaml'), '-o', 'json', at('badges.txt')];
    const ran = await orgsweep(...args);
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.stdout)[0].detections).toMatchObject([
      { identifier: 'custom:badge', count: 1, severity: 'MEDIUM', reasons: ['pattern', 'keyword', 'exact-set'] },
      { identifier: 'custom:values', count: 1, reasons: ['exact-set'] },
      { identifier: 'custom:visitor', count: 1, severity: 'LOW', reasons: ['dictionary'] },
    ]);
    expect(await orgsweep(...args, '--fail-on', 'HIGH')).toMatchObject({ code: 0 });
    expect(await orgsweep(...args, '--exit-code', '9')).toMatchObject({ code: 9 });
    await writeFile(at('bad.json'), JSON.stringify({ customDataIdentifiers: [{ name: 'x', regex: '(a)\\1' }] }));
    const refused = await orgsweep('detect', '--custom', at('bad.json'), folder);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/x: regex: backreferences/) });
  });

  it('keeps back what allow lists hold, as text, pattern or file, until they expire', async () => {
    const scan = async (file: string) => (await orgsweep('detect', '--allow', at(file), at('cards.csv'))).code;
    await writeFile(at('known.txt'), `${cards[0]}\n`);
    const kept = await orgsweep('detect', '--allow', at('known.txt'), at('cards.csv'));
    expect(kept).toMatchObject({ code: 0, stderr: expect.stringContaining('(1 match is on allow lists)') });
    const list = (more: object) => JSON.stringify({ allowLists: [{ name: 'tests', ...more }] });
    await writeFile(at('pattern.json'), list({ regex: '4539\\d{12}' }));
    expect(await scan('pattern.json')).toBe(0);
    await writeFile(at('named.json'), list({ file: 'known.txt' }));
    expect(await scan('named.json')).toBe(0);
    await writeFile(at('expired.json'), list({ regex: '4539\\d{12}', expiresAt: '2020-01-01T00:00:00Z' }));
    const expired = await orgsweep('detect', '--allow', at('expired.json'), at('cards.csv'));
    expect(expired).toMatchObject({ code: 3, stderr: expect.stringContaining('allow list tests has expired') });
    await writeFile(at('broken.json'), list({ file: 'gone.txt' }));
    expect(await orgsweep('detect', '--allow', at('broken.json'), folder)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/gone\.txt.*cannot be read/),
    });
  });

  it('passes what a baseline knows, wherever it moves, and reports what is new', async () => {
    const key = at('key');
    await writeFile(key, `${'5a'.repeat(32)}\n`);
    const file = at('moving.csv');
    const baseline = at('baseline.json');
    await writeFile(file, table(cards[0]));
    expect(await orgsweep('detect', '--write-baseline', baseline, '--key-file', key, file)).toMatchObject({ code: 0 });
    expect(await readFile(baseline, 'utf8')).not.toContain(cards[0]);
    const check = (path: string) => orgsweep('detect', '--baseline', baseline, '--key-file', key, path);
    await writeFile(at('elsewhere.csv'), `\n${table(cards[0], cards[0])}`);
    expect(await check(at('elsewhere.csv'))).toMatchObject({ code: 0, stderr: expect.stringContaining('1 more') });
    await writeFile(file, table(cards[0], cards[1]));
    expect(await check(file)).toMatchObject({ code: 3 });
    await writeFile(key, `${'6b'.repeat(32)}\n`);
    expect(await check(file)).toMatchObject({ code: 2, stderr: expect.stringContaining('another key') });
    expect(await orgsweep('detect', '--baseline', at('none.json'), '--key-file', key, file)).toMatchObject({ code: 2 });
    const nowhere = join(folder, 'no', 'such', 'folder', 'b.json');
    expect(await orgsweep('detect', '--write-baseline', nowhere, '--key-file', key, file)).toMatchObject({ code: 2 });
  });

  it('makes a key for its owner only, and asks for it when it is missing', async () => {
    const home = { HOME: folder };
    const args = ['--baseline', at('b.json'), at('clean.txt')];
    expect(await orgsweepAt(home, 'detect', ...args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('key'),
    });
    await orgsweepAt(home, 'detect', '--write-baseline', at('b.json'), at('clean.txt'));
    expect((await stat(join(folder, '.orgsweep', 'key'))).mode & 0o077).toBe(0);
    expect(await orgsweepAt(home, 'detect', ...args)).toMatchObject({ code: 0 });
  });

  it('shows examples, and a line of progress on a terminal only', async () => {
    expect((await orgsweep('detect', '--help')).stdout).toContain('orgsweep detect -o sarif .');
    const drawn = (isTTY: boolean): string => {
      const parts: string[] = [];
      const stream = { isTTY, columns: 80, write: (text: string) => parts.push(text) > 0 };
      const progress = new Progress(stream, false);
      progress.show(() => 'half');
      progress.done();
      return parts.join('');
    };
    expect(drawn(true)).toBe('\r\u001b[2Khalf\r\u001b[2K');
    expect(drawn(false)).not.toContain('\u001b');
  });
});

it('tells of a file while it is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-progress-'));
  const file = join(folder, 'large.txt');
  await writeFile(file, 'words and words\n'.repeat(500_000));
  const pool = await createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32) });
  const lines: string[] = [];
  // Every call is kept: the real one draws as often as a person can read.
  const progress = new (class extends Progress {
    override show(text: () => string): void {
      lines.push(text());
    }
  })(process.stderr, true);
  const options = { rules: emptyRuleSet, maxBytes: 1e9, bytesAtOnce: 1e6, contentKey: null };
  await scanFiles(pool, [file], { identifiers: { selector: 'ALL', ids: [] }, ...options }, progress);
  await pool.close();
  await rm(folder, { recursive: true });
  expect(lines[0]).toMatch(/^0 files, [\d.]+ [kM]B, 0 with/);
  expect(lines.at(-1)).toBe('1 files, 8.0 MB, 0 with sensitive data');
});

describe('a baseline', () => {
  const mark = (n: number): string => n.toString(16).padStart(32, '0');
  const group = (count: number): DetectionGroup => ({
    identifier: 'X',
    label: 'PII',
    category: 'PERSONAL_INFORMATION',
    severity: 'LOW',
    confidence: 'HIGH',
    count,
    reasons: [],
    occurrences: [],
    fingerprints: Array.from({ length: count }, (_, n) => mark(n)),
  });

  it('knows a group only when it can compare all of it', () => {
    const values = { X: Array.from({ length: 200 }, (_, n) => mark(n)) };
    const baseline = new Baseline({ values, files: { X: ['same'] } });
    expect(baseline.knows(group(99), 'other')).toBe(true);
    expect(baseline.knows({ ...group(3), fingerprints: [mark(1), mark(999)] }, 'other')).toBe(false);
    expect(baseline.knows({ ...group(3), identifier: 'Y' }, 'same')).toBe(false);
    expect(baseline.knows({ ...group(3), fingerprints: [] }, 'same')).toBe(false);
    // The engine keeps 100: behind them there may be a value that nobody has seen.
    expect(baseline.knows(group(100), 'other')).toBe(false);
    expect(baseline.knows(group(100), 'same')).toBe(true);
  });
});

describe('a selection of identifiers', () => {
  it('takes sets, labels, categories and ids, less others', () => {
    expect(selection(undefined, undefined)).toEqual({ selector: 'ALL', ids: [] });
    expect(selection('ALL', 'NAME')).toEqual({ selector: 'EXCLUDE', ids: ['NAME'] });
    expect(selection('NONE', undefined)).toEqual({ selector: 'NONE', ids: [] });
    const { ids } = selection('CREDENTIALS,NAME', 'JSON_WEB_TOKEN');
    expect(ids).toContain('NAME');
    expect(ids).toContain('AWS_CREDENTIALS');
    expect(ids).not.toContain('JSON_WEB_TOKEN');
    expect(selection('FINANCIAL_INFORMATION', undefined)).toEqual(selection('FINANCIAL', undefined));
    expect(selection('RECOMMENDED', undefined).ids).toContain('USA_SOCIAL_SECURITY_NUMBER');
    expect(() => selection('CREDIT_CARD', undefined)).toThrow('CREDIT_CARD');
    expect(() => selection(' ', undefined)).toThrow('names nothing');
  });
});
