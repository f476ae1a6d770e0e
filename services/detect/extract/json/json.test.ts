import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

interface Leaf {
  readonly name: string;
  readonly row: number;
  readonly value: string;
}

function leaves(value: unknown, name: string, row: number): Leaf[] {
  if (typeof value === 'string') return value === '' ? [] : [{ name, row, value: Buffer.from(value).toString() }];
  if (typeof value === 'number') return [{ name, row, value: JSON.stringify(value) }];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${name}[*]`, row));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path(name, key), row));
}

function path(parent: string, key: string): string {
  const text = Buffer.from(key).toString();
  if (/[.[\]'"\s]/.test(text) || text === '') return `${parent}['${text}']`.slice(0, 250);
  return parent === '' ? text : `${parent}.${text}`;
}

const seenLeaves = async (text: string, name: string, chunk: number) => {
  const seen = await collect(Buffer.from(text), name, {}, chunk);
  // Cells of rows may have the names of their columns behind their path.
  const leaf = ({ name, row, value }: Leaf) => ({ name: name.replace(/\0[^\0]*\0$/, ''), row, value });
  return { reason: seen.outcome.reason, leaves: seen.fields.map(leaf) };
};

/** Values in which nothing is written in another way: escapes of programs and of URLs are read as they are meant. */
const json = fc
  .jsonValue()
  .map((value): unknown =>
    JSON.parse(JSON.stringify(value), (_, one: unknown) =>
      typeof one === 'string' ? one.replace(/[%+#?&\\]/g, '_') : one,
    ),
  );

describe('JSON', () => {
  it('finds the values that JSON.parse finds, whatever the spacing and the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.dictionary(fc.string(), json), fc.array(json)),
        fc.constantFrom(0, 2),
        fc.integer({ min: 1, max: 50 }),
        async (value, space, chunk) => {
          const text = JSON.stringify(value, null, space);
          const parsed: unknown = JSON.parse(text);
          const wanted = Array.isArray(parsed)
            ? parsed.flatMap((item, i) => leaves(item, '', i))
            : leaves(parsed, '', 0);
          expect(await seenLeaves(text, 'a.json', chunk)).toEqual({ reason: null, leaves: wanted });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds those of JSON lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), json), { minLength: 2 }),
        fc.integer({ min: 1, max: 50 }),
        async (values, chunk) => {
          const text = values.map((value) => JSON.stringify(value)).join('\n');
          const wanted = text.split('\n').flatMap((line, i) => leaves(JSON.parse(line), '', i));
          expect(await seenLeaves(text, 'a.jsonl', chunk)).toEqual({ reason: null, leaves: wanted });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('resolves escapes', async () => {
    const text = String.raw`{"a":"x\u00e9\ud83d\ude00\n\"\/\ud800","b\u0041":"y"}`;
    const seen = await seenLeaves(text, '', 9);
    expect(seen.leaves).toEqual([
      { name: 'a', row: 0, value: 'xé😀\n"/\ufffd' },
      { name: 'bA', row: 0, value: 'y' },
    ]);
  });

  it('reads values longer than the window in pieces', async () => {
    const long = 'x\u00e9"\\'.repeat(600_000);
    for (const value of [{ a: 1, b: long, c: 2 }, [[{ a: long }], { b: long }]]) {
      const wanted = Array.isArray(value) ? value.flatMap((item, i) => leaves(item, '', i)) : leaves(value, '', 0);
      const seen = await seenLeaves(JSON.stringify(value), 'a.json', 65536);
      expect(seen.reason).toBeNull();
      expect(seen.leaves.map((leaf) => [leaf.name, leaf.row, leaf.value.length])).toEqual(
        wanted.map((leaf) => [leaf.name, leaf.row, leaf.value.length]),
      );
    }
    const many = Array.from({ length: 300_000 }, (_, i) => i);
    expect((await seenLeaves(JSON.stringify({ many }), 'a.json', 65536)).leaves.map((l) => Number(l.value))).toEqual(
      many,
    );
  });

  it('knows the containers of what stands in documents of several windows', async () => {
    const pad = 'x'.repeat(9_000);
    const shapes = [
      (i: number) => ({ a: { list: [i, { b: [pad] }] } }),
      (i: number) => [[{ c: i }], pad, { d: { e: [{ f: 'g' }] } }],
      (i: number) => [{ h: [[i]], k: { l: pad } }],
    ];
    const value = { deep: { items: Array.from({ length: 400 }, (_, i) => shapes[(i * i) % 3]?.(i)) }, last: 1 };
    for (const space of [0, 1]) {
      const seen = await seenLeaves(JSON.stringify(value, null, space), 'a.json', 65536);
      expect(seen).toEqual({ reason: null, leaves: leaves(value, '', 0) });
    }
  });

  it('takes comments and a comma behind the last member, wherever blanks may stand and whatever the chunks', async () => {
    const gap = fc.constantFrom(' ', '\n', '// "b": [\n', '/* } * / ] */', '/**/', '//\n', '\t');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.dictionary(fc.string(), json), fc.array(json, { minLength: 1 })),
        fc.array(gap, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 50 }),
        async (value, gaps, chunk) => {
          let used = 0;
          const next = (): string => gaps[used++ % gaps.length] ?? '';
          const write = (one: unknown): string => {
            if (typeof one !== 'object' || one === null) return JSON.stringify(one) + next();
            const members = Array.isArray(one)
              ? one.map((item) => next() + write(item))
              : Object.entries(one).map(([key, item]) => `${next()}${JSON.stringify(key)}:${next()}${write(item)}`);
            const [from, to] = Array.isArray(one) ? '[]' : '{}';
            return `${from}${members.map((member) => `${member},`).join('')}${next()}${to}${next()}`;
          };
          const parsed: unknown = JSON.parse(JSON.stringify(value));
          const wanted = Array.isArray(parsed)
            ? parsed.flatMap((item, i) => leaves(item, '', i))
            : leaves(parsed, '', 0);
          expect(await seenLeaves(write(parsed), 'a.json', chunk)).toEqual({ reason: null, leaves: wanted });
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['{"a":1,,}', '{,}', '[,]', '[1,,2]', '{"a":]}', '{"a"/1}', '{"a":1 / 2}', '{"a":1 /* }'])(
    'says that %s is none',
    async (text) => {
      expect((await collect(Buffer.from(text), 'a.json')).outcome.reason).toBe('MALFORMED_FILE');
    },
  );

  it('reads what comments hold as text', async () => {
    const seen = await collect(Buffer.from('// owner: Jane\n{"a": 1, // was "two"\n}'), 'tsconfig.json');
    expect(seen.outcome).toEqual({ mimeType: 'application/json', reason: null, anyText: true });
    expect(seen.text).toContain('owner: Jane');
    expect(seen.text).toContain('was "two"');
  });

  it('passes over lines that are no JSON', async () => {
    const text = '{"a":1}\n{"a":2}\nplain line\n{"a":3}\n';
    const seen = await collect(Buffer.from(text));
    expect(seen.outcome).toEqual({ mimeType: 'application/x-ndjson', reason: null, anyText: true });
    expect(seen.text).toBe(text);
    expect(seen.fields.map((f) => [f.row, f.value])).toEqual([
      [0, '1'],
      [1, '2'],
      [3, '3'],
    ]);
    const broken = await collect(Buffer.from('{"a":1}\n{"a":"2\n{"a":3}\n{"a":'));
    expect(broken.outcome.reason).toBe('MALFORMED_FILE');
    expect(broken.fields.map((f) => f.value)).toEqual(['1', '3']);
  });

  it('keeps what stood before a break, and reads the rest as text', async () => {
    const seen = await collect(Buffer.from('[{"a":"one"},{"a":"two"},{"a" oops "three"}]'), 'a.json');
    expect(seen.outcome.reason).toBe('MALFORMED_FILE');
    expect(seen.fields.map((f) => f.value)).toEqual(['one', 'two']);
    expect(seen.text).toContain('three');
    const deep = await collect(Buffer.from(`{"a":"one","b":${'['.repeat(100_000)}`), 'a.json');
    expect(deep.outcome.reason).toBe('JSON_NESTING_LEVEL_OVER_LIMIT');
    expect(deep.text).toContain('one');
  });
});
