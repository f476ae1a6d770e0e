import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScannerPool, ScanRequest } from '../contract.ts';
import { checkCustomIdentifier } from '../custom/custom-identifier.ts';
import { createScannerPool } from './create-scanner-pool.ts';

const request: ScanRequest = {
  name: 'notes.txt',
  sizeBytes: null,
  identifiers: { selector: 'ALL', ids: [] },
  maxBytes: 1e9,
  deadlineMs: 60_000,
  maxOccurrences: 10,
};
const token = `AKIA${'QWERTYUIOPASDF23'}`;

async function* body(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

describe('scanner pool', () => {
  let pool: ScannerPool;
  beforeAll(async () => {
    pool = await createScannerPool({ workers: 2, fingerprintKey: new Uint8Array(32).fill(7) });
  });
  afterAll(() => pool.close());

  it('classifies an object from a stream', async () => {
    const result = await pool.scan(request, body('first line\nkey ', token.slice(0, 7), `${token.slice(7)}\n`));
    expect(result).toMatchObject({ status: 'COMPLETE', reason: null, bytesClassified: 36, bytesRead: 36 });
    expect(result.catalogueVersion).toBe(pool.catalogueVersion);
    expect(result.detections).toMatchObject([
      {
        identifier: 'AWS_ACCESS_KEY_ID',
        count: 1,
        occurrences: [{ kind: 'LINE_RANGE', start: 2, end: 2, startColumn: 5 }],
      },
    ]);
    expect(result.detections[0]?.fingerprints[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it('classifies small objects that are at hand like those that stream in', async () => {
    const texts = Array.from({ length: 150 }, (_, i) => (i % 3 === 0 ? `key ${token}\n`.repeat(i + 1) : `line ${i}\n`));
    const budget = { ...request, maxBytes: 2_000 };
    const together = await Promise.all(texts.map((text) => pool.scan(budget, Buffer.from(text))));
    const alone = await Promise.all(texts.map((text) => pool.scan(budget, body(text))));
    expect(together).toEqual(alone);
    expect(together.map(({ reason }) => reason)).toContain('BYTE_BUDGET_REACHED');
  });

  it('reads no further than the byte budget', async () => {
    const result = await pool.scan({ ...request, maxBytes: 100 }, body('x'.repeat(99), '\n', token));
    expect(result).toMatchObject({ status: 'PARTIAL', reason: 'BYTE_BUDGET_REACHED', bytesRead: 100 });
  });

  it('rejects with what the body throws, and scans the next object', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('start');
      throw new Error('connection reset');
    }
    await expect(pool.scan(request, broken())).rejects.toThrow('connection reset');
    expect(await pool.scan(request, body(token))).toMatchObject({ status: 'COMPLETE' });
  });

  it('stops on a signal, even when the body hangs', async () => {
    const controller = new AbortController();
    async function* hanging(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('start');
      controller.abort(new Error('cancelled'));
      await new Promise(() => {});
    }
    await expect(pool.scan(request, hanging(), controller.signal)).rejects.toThrow('cancelled');
    expect(await pool.scan(request, body(token))).toMatchObject({ status: 'COMPLETE' });
  });

  it('cuts an object off at its deadline, with what it has', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.from('lorem ipsum dolor sit amet\n'.repeat(8_000));
    }
    const result = await pool.scan({ ...request, deadlineMs: 300 }, endless());
    expect(result).toMatchObject({ status: 'PARTIAL', reason: 'TIME_CUT_OFF_REACHED' });
  });

  it('applies an organization’s own rules, and refuses one that cannot run', async () => {
    const check = checkCustomIdentifier({ id: 'badge', name: 'Badge', regex: String.raw`BDG-\d{4}` });
    if (!check.ok) throw new Error('the rule is fine');
    const rules = {
      version: 'r1',
      customIdentifiers: [check.identifier],
      allowLists: [{ id: 'known', regex: null, texts: [token] }],
    };
    const result = await pool.scan({ ...request, rules }, body(`BDG-1234 ${token}\n`));
    expect(result.detections.map((group) => group.identifier)).toEqual(['custom:badge']);
    expect(result.allowListHits).toEqual({ known: 1 });
    expect((await pool.scan(request, body('BDG-1234\n'))).detections).toEqual([]);
    const broken = { ...rules, version: 'r2', allowLists: [{ id: 'x', regex: '(?=a)', texts: [] }] };
    await expect(pool.scan({ ...request, rules: broken }, body('x'))).rejects.toThrow('lookahead');
  });

  it('applies to each object its own rules, however they alternate', async () => {
    const sets = Array.from({ length: 12 }, (_, n) => ({
      version: `alt-${n}`,
      customIdentifiers: [],
      allowLists: n % 2 === 0 ? [{ id: 'known', regex: null, texts: [token] }] : [],
    }));
    for (const rules of [...sets, ...sets.toReversed(), ...sets]) {
      const result = await pool.scan({ ...request, rules }, body(`${token}\n`));
      expect(result.detections.length).toBe(rules.allowLists.length === 0 ? 1 : 0);
    }
  });

  it('runs more objects than it has workers', async () => {
    const results = await Promise.all(Array.from({ length: 9 }, () => pool.scan(request, body('nothing here\n'))));
    expect(results.every((result) => result.status === 'COMPLETE' && result.detections.length === 0)).toBe(true);
  });
});
