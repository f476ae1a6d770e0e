import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureModel } from '../../../bin/model.mjs';
import { Steps } from '../../../bin/steps.mjs';
import { createScannerPool, detectRecords, type ScannerPool } from '../index.ts';
import { isProse, partsOf } from './gate.ts';
import { WordPieces } from './word-pieces.ts';

const letter =
  'Yesterday evening Zofia Wrzesniewska drove to her brother, who has moved to 4711 Birch Hollow Lane, Denver. She met Kwabena there.';

async function records(model: string | undefined, ...texts: readonly object[]) {
  const lines = (async function* () {
    for (const [id, record] of texts.entries()) yield JSON.stringify({ id, ...record });
  })();
  const out = [];
  for await (const line of detectRecords(lines, { model })) out.push(JSON.parse(line));
  return out;
}

/** What is found of the two kinds, as text. */
async function found(model: string | undefined, text: string): Promise<readonly string[]> {
  const [record] = await records(model, { text });
  return record.detections
    .filter(
      (d: { identifier: string; confidence: string }) =>
        /^(?:NAME|ADDRESS)$/.test(d.identifier) && d.confidence !== 'LOW',
    )
    .map((d: { start: number; end: number }) => text.slice(d.start, d.end));
}

describe('the model for names and addresses', () => {
  let model: string | undefined;
  let pool: ScannerPool;
  beforeAll(async () => {
    model = await ensureModel(new Steps());
    pool = await createScannerPool({ workers: 2, fingerprintKey: new Uint8Array(32).fill(7), model });
  });
  afterAll(() => pool.close());
  const scan = (text: string, name = 'letter.txt') =>
    pool.scan(
      {
        name,
        sizeBytes: null,
        identifiers: { selector: 'ALL', ids: [] },
        maxBytes: 1e9,
        deadlineMs: 600_000,
        maxOccurrences: 10,
      },
      (async function* () {
        yield Buffer.from(text);
      })(),
    );

  it('finds names and addresses in prose, most of them without a model too', async () => {
    expect(await found(model, letter)).toEqual(
      expect.arrayContaining(['Zofia Wrzesniewska', expect.stringContaining('4711 Birch Hollow Lane'), 'Kwabena']),
    );
    expect(await found(undefined, letter)).toEqual([
      'Zofia Wrzesniewska',
      expect.stringContaining('4711 Birch'),
      'Kwabena',
    ]);
  });

  it('counts offsets in UTF-16 code units, in order, over many records', async () => {
    const text = `🙂 I had a letter from Kwabena Mensah today.`;
    const out = await records(model, ...Array.from({ length: 600 }, (_, i) => ({ text: i % 2 ? text : `row ${i}` })));
    expect(out.map(({ id }) => id)).toEqual(out.map((_, i) => i));
    const name = out[599].detections.find((d: { identifier: string }) => d.identifier === 'NAME');
    expect(text.slice(name.start, name.end)).toBe('Kwabena Mensah');
  });

  it('reads objects in every worker, places what it finds, and says how much it read', async () => {
    const [first, second] = await Promise.all([scan(`Hello\n\n${letter}`), scan(letter)]);
    expect(first.catalogueVersion).toMatch(/\+rampart-1\.4\.0$/);
    const name = first.detections.find(({ identifier }) => identifier === 'NAME');
    expect(name?.reasons).toContain('model');
    expect(name?.occurrences[0]).toMatchObject({ kind: 'LINE_RANGE', start: 3, startColumn: 19 });
    expect(second.modelPass).toEqual({ bytesRead: letter.length, bytesLeft: 0 });
  });

  it('leaves machine data alone', async () => {
    const log = '2026-01-02 03:04:05 INFO Worker Zofia Mensah started with id 5f3a in pool 12\n'.repeat(40);
    expect((await scan(log, 'app.log')).modelPass).toEqual({ bytesRead: 0, bytesLeft: 0 });
    expect(isProse('const total = await reader.readAll(stream);')).toBe(false);
    expect(isProse('9182 2736 1827 3645 9182 7364')).toBe(false);
  });

  it('reads some cells of a column only, and none that lists tell', async () => {
    const table = (names: readonly string[]) => `id,full_name\n${names.map((name, i) => `${i},${name}\n`).join('')}`;
    const told = ({ detections }: Awaited<ReturnType<typeof scan>>) =>
      detections
        .filter(({ identifier }) => identifier === 'NAME')
        .map(({ count, reasons }) => [count, reasons.includes('model')]);
    const unlisted = Array.from(
      { length: 400 },
      (_, i) => `Qwenelda ${'Vxrabc'.slice(0, 2 + (i % 5))}zzeth-Mbo${'abcdefg'[i % 7]}sk`,
    );
    expect(told(await scan(table(unlisted), 'a.csv'))).toEqual([[400, true]]);
    expect(told(await scan(table(Array.from({ length: 400 }, () => 'Jennifer Smith')), 'a.csv'))).toEqual([
      [400, false],
    ]);
  });

  it('counts what is beyond the budget of an object', async () => {
    const paragraphs = Array.from(
      { length: 900 },
      (_, i) => `Paragraph ${i} tells of a walk along the river in the rain and of nothing else at all.`,
    );
    const { modelPass } = await scan(paragraphs.join('\n\n'));
    expect(modelPass?.bytesRead).toBeLessThanOrEqual(65_536);
    expect(modelPass?.bytesLeft).toBeGreaterThan(0);
  });

  it('goes on without a model, and with a folder that holds none, and says so', async () => {
    const bare = await createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32), model: '/nowhere' });
    expect(bare.catalogueVersion).toMatch(/\+no-model$/);
    await bare.close();
  });
});

describe('the gate', () => {
  it('takes sentences with links, and no lines of machines', () => {
    expect(isProse('We met her at https://example.org/a/b?c=d&e=f and walked along the river.')).toBe(true);
    expect(isProse('> We met her at www.example.org and then\n> walked along the river.')).toBe(true);
    for (const text of [
      '{"id":17,"path":"/a/b"} = x_1; y = f(x);',
      'GET /a/b HTTP/1.1 200 4711 0.001 - - -',
      'a=1;b=2;c=3;d=4',
    ])
      expect(isProse(text), text).toBe(false);
  });
});

describe('pieces of words', () => {
  it('drops case and accents, cuts into the longest pieces, keeps places', () => {
    const pieces = new WordPieces(['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'jose', 'mar', '##tin', "'", 's'].join('\n'));
    expect(pieces.read("José MARTIN's 東")).toEqual({
      ids: [4, 5, 6, 7, 8, 1],
      wordOf: [0, 1, 1, 2, 3, 4],
      words: [0, 4, 5, 11, 11, 12, 12, 13, 14, 15],
    });
  });

  it('cuts long text at sentences, and loses none of it', () => {
    const text = 'One sentence after another goes on. '.repeat(60);
    const parts = partsOf(text);
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(Math.max(...parts.map(({ start, end }) => end - start))).toBeLessThanOrEqual(480);
  });
});

describe('ONNX Runtime', () => {
  it('is loaded by a command with any number of arguments, and calls nobody', () => {
    const folder = mkdtempSync(join(tmpdir(), 'orgsweep-model-'));
    try {
      const [prose, none] = [join(folder, 'letter.txt'), join(folder, `${'none'.repeat(30)}.txt`)];
      writeFileSync(prose, letter);
      writeFileSync(none, '');
      const bin = fileURLToPath(new URL('../../../bin/orgsweep.mjs', import.meta.url));
      const args = [bin, 'detect', '--workers', '1', '-o', 'jsonl', prose, ...Array.from({ length: 300 }, () => none)];
      const { signal, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
      expect(signal).toBeNull();
      expect(stdout).toContain('"identifier":"NAME"');
      expect(process.env['ORT_DISABLE_TELEMETRY']).toBe('1');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
