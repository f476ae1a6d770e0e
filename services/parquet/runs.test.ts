import { describe, expect, it } from 'vitest';
import { levelsOf, soundColumn } from './page-runs.ts';
import { soundRuns } from './runs.ts';

/** A header of a run, as a varint. */
const run = (header: number): number[] =>
  header < 128 ? [header] : [(header % 128) + 128, ...run(Math.floor(header / 128))];
const repeated = (values: number) => [...run(values * 2), 1];

describe('runs of levels', () => {
  const at = (bytes: readonly number[], width: number, count: number) =>
    soundRuns(Uint8Array.from(bytes), 0, width, count);

  it('end where as many values are read as there are', () => {
    expect(at([...repeated(1_000), 9, 9], 1, 1_000)).toBe(3);
    // Two groups of eight values in three bits each.
    expect(at([5, 0, 0, 0, 0, 0, 0, 9], 3, 13)).toBe(7);
    expect(at([...repeated(3), 3, 0, ...repeated(5), 9], 1, 16)).toBe(6);
    // What ends too early is for the reader to say.
    expect(at([...repeated(3)], 1, 16)).toBe(2);
  });

  it.each([
    ['a run beyond the last value', repeated(1_000_000)],
    ['the longest run that there can be', repeated(2 ** 31 - 1)],
    ['packed groups beyond the last value', [...run(2 * 1_000_000 + 1), 0]],
    ['packed groups of fewer than none', [...run(2 ** 29 + 1), 0]],
    ['one behind packed groups of which nothing is left in 32 bits', [...run(2 ** 30 + 1), 0, ...repeated(1_000_000)]],
  ])('with %s are refused', (_, bytes) => {
    expect(at(bytes, 1, 16)).toBe(-1);
  });
});

describe('a page of which a run says more values than there are', () => {
  const schema = [
    { name: 'root', num_children: 2 },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' as const },
    { name: 'name', type: 'INT32' as const, repetition_type: 'OPTIONAL' as const },
    { name: 'name', type: 'BYTE_ARRAY' as const, repetition_type: 'OPTIONAL' as const },
  ];
  const column = {
    type: 'BYTE_ARRAY' as const,
    encodings: [],
    path_in_schema: ['name'],
    num_values: 10n,
    total_uncompressed_size: 20n,
    total_compressed_size: 20n,
    data_page_offset: 4n,
  };
  const levels = { definition: 1, repetition: 0, isBoolean: false };
  /** Version 1, plain: the header, the length of the levels, their run. */
  const data = (values: number) => [4, 0, 0, 0, ...repeated(values), ...Array.from({ length: 20 }, () => 0)];
  const page = (bytes: readonly number[]) =>
    Uint8Array.from([
      0x15,
      0,
      0x15,
      bytes.length * 2,
      0x15,
      bytes.length * 2,
      0x2c,
      0x15,
      20,
      0x15,
      0,
      0x15,
      6,
      0x15,
      6,
      0,
      0,
      ...bytes,
    ]);
  const same = (input: Uint8Array): Uint8Array => input;

  it('has levels by its place in the schema', () => {
    expect(levelsOf(schema, ['name'])).toEqual({ definition: 1, repetition: 0, isBoolean: false });
    expect(levelsOf(schema, ['list', 'name'])).toEqual({ definition: 2, repetition: 1, isBoolean: false });
    expect(levelsOf(schema, ['list', 'other'])).toBeNull();
  });

  it('is left out where it is not compressed, and refused by its codec where it is', () => {
    for (const values of [10, 3_000]) {
      const chunk = page(data(values));
      const plain = soundColumn({ ...column, codec: 'UNCOMPRESSED' }, levels, chunk, 4, {});
      expect(plain.isWhole).toBe(values === 10);
      expect(Number(plain.column.total_compressed_size)).toBe(values === 10 ? chunk.length : 0);

      const packed = soundColumn({ ...column, codec: 'SNAPPY' }, levels, chunk, 4, { SNAPPY: same });
      const input = chunk.subarray(chunk.length - data(values).length);
      const read = () => packed.compressors.SNAPPY?.(input, input.length);
      if (values === 10) expect(read()).toEqual(input);
      else expect(read).toThrow('a run beyond its page');
    }
  });
});
