import { describe, expect, it } from 'vitest';
import { ThriftReader } from './thrift-reader.ts';

const read = (...bytes: readonly number[]) => new ThriftReader(Uint8Array.from(bytes), 0, true).struct(0);
/** Field 1 of the type with these bytes, then field 2: the number 7. */
const beforeSeven = (type: number, ...bytes: readonly number[]) => read(0x10 | type, ...bytes, 0x15, 14, 0);

describe('ThriftReader', () => {
  it.each([
    ['true', 1, [], true],
    ['false', 2, [], false],
    ['a byte', 3, [9], null],
    ['a number', 5, [3], -2],
    ['a double', 7, [1, 2, 3, 4, 5, 6, 7, 8], null],
    ['a text', 8, [3, 97, 98, 99], null],
    ['a list of truth values, a byte each', 9, [0x21, 1, 2], null],
    ['a list of texts', 9, [0x28, 1, 97, 1, 98], null],
    ['a struct', 12, [0x15, 4, 0], new Map([[1, 2]])],
  ])('goes on right behind %s', (_, type, bytes, value) => {
    expect(beforeSeven(type, ...bytes)).toEqual(
      new Map([
        [1, value],
        [2, 7],
      ]),
    );
  });

  it.each([
    ['a text beyond the bytes', [0x18, 9, 97]],
    ['a list longer than its bytes', [0x19, 0xf8, 100, 0]],
    ['a set', [0x1a, 0x11, 1, 0]],
    ['no end', [0x15, 14]],
  ])('takes %s for no struct', (_, bytes) => {
    expect(read(...bytes)).toBeNull();
  });
});
