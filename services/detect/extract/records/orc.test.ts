import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { orcFiles } from '../testing/orc-files.ts';

const bytes = (file: keyof typeof orcFiles) => Buffer.from(orcFiles[file], 'base64');

describe('ORC', () => {
  it('gives the values of every kind of column, for every codec', async () => {
    for (const codec of ['uncompressed', 'zlib', 'snappy', 'zstd'] as const) {
      const seen = await collect(bytes(codec), 'a.orc');
      expect(seen.outcome, codec).toEqual({ mimeType: 'application/x-orc', reason: null, anyText: true });
      const of = (name: string) => seen.fields.filter((field) => field.name === name).map((f) => [f.row, f.value]);
      expect(of('name')).toEqual([
        [0, 'Ann'],
        [1, 'Bob'],
        [3, 'Zoë'],
        [4, 'Ann'],
        [5, 'Bob'],
      ]);
      expect(of('id').map(([, value]) => value)).toEqual(['1', '2', '3', '1000000007', '-5']);
      expect(of('tiny').map(([, value]) => value)).toEqual(['1', '-1', '3', '3', '3']);
      expect(of('ratio').map(([, value]) => value)).toEqual(['0.5', '-2.25', '1e+300', '3', '4']);
      expect(of('born').slice(0, 2)).toEqual([
        [0, '1984-02-29T00:00:00.000Z'],
        [2, '1969-12-31T00:00:00.000Z'],
      ]);
      expect(of('at')[0]).toEqual([0, '2024-05-06T07:08:09.000Z']);
      expect(of('amount').slice(0, 3)).toEqual([
        [0, '12.34'],
        [2, '-0.05'],
        [3, '99999999999999999999.99'],
      ]);
      expect(of('raw').map(([, value]) => value)).toEqual(['plain', 'x', 'y', 'z']);
      expect(of('tags[*]')).toEqual([
        [0, 'a'],
        [0, 'b'],
        [3, 'c'],
        [4, 'd'],
        [5, 'e'],
      ]);
      expect(of('home.city').map(([row]) => row)).toEqual([0, 3, 4, 5]);
      expect(of('more.key').map(([, value]) => value)).toEqual(['k', 'l', 'm', 'n', 'o']);
      expect(of('more.value').map(([row, value]) => [row, value])).toContainEqual([3, 'x']);
    }
  });

  it('reads every form of run', async () => {
    for (const [file, rows] of [
      ['numbers', 1200],
      ['old', 300],
    ] as const) {
      const seen = await collect(bytes(file));
      expect(seen.outcome.reason, file).toBeNull();
      const of = (name: string) => seen.fields.filter((field) => field.name === name).map((field) => field.value);
      const made = (value: (i: number) => unknown) => Array.from({ length: rows }, (_, i) => String(value(i)));
      expect(of('run')).toEqual(made((i) => (i < 600 ? 7 : i - 600)));
      expect(of('delta')).toEqual(made((i) => i * i - 3));
      expect(of('patched')).toEqual(made((i) => (i % 97 === 0 ? 10n ** 15n : i % 13)));
      expect(of('wild')).toEqual(made((i) => ((BigInt(i) * 2654435761n) % 2n ** 62n) - 2n ** 61n));
      expect(of('word')).toEqual(made((i) => `w${i % 9}`));
      expect(of('text')).toEqual(made((i) => `text ${i}`));
    }
  });

  it('reads LZ4', async () => {
    const seen = await collect(bytes('lz4'));
    expect(seen.outcome.reason).toBeNull();
    expect(seen.fields.map(({ value }) => value)).toEqual(['Ann', 'Bob', 'Zoë', 'Ann', 'Bob']);
  });

  it('reads unions, and what the writer says of the file and its columns', async () => {
    const seen = await collect(bytes('union'));
    expect(seen.outcome.reason).toBeNull();
    const values = seen.fields.filter(({ name }) => name === 'value').map(({ row, value }) => [row, value]);
    expect(values).toEqual([
      [1, '2'],
      [0, 'one'],
      [3, 'four'],
    ]);
    expect(seen.text).toContain('note: of the writer\ndoc: of whom\n');
  });

  it('says what it cannot read', async () => {
    const whole = bytes('uncompressed');
    expect((await collect(whole.subarray(0, whole.length - 9))).outcome.reason).toBe('MALFORMED_FILE');
    expect((await collect(Buffer.from('ORC is a format\n'))).outcome.mimeType).toBe('text/plain');
  });
});
