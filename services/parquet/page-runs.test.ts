import type { ColumnMetaData, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js';
import { describe, expect, it } from 'vitest';
import { levelsOf, soundColumn } from './page-runs.ts';

/** A page of the second version with two values, PLAIN and not compressed: levels of repetition, then of definition, then nothing. */
function secondPage(repetition: readonly number[], definition: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  const bytes = repetition.length + definition.length;
  serializeTCompactProtocol(writer, {
    field_1: 3,
    field_2: bytes,
    field_3: bytes,
    field_8: {
      field_1: 2,
      field_2: 0,
      field_3: 2,
      field_4: 0,
      field_5: definition.length,
      field_6: repetition.length,
      field_7: false,
    },
  });
  return Buffer.concat([new Uint8Array(writer.getBytes()), Uint8Array.from([...repetition, ...definition])]);
}

/** A run of a level: how often, and which. */
const run = (times: number, level: number): readonly number[] => [times * 2, level];

describe('soundColumn', () => {
  const column: ColumnMetaData = {
    type: 'BYTE_ARRAY',
    encodings: ['PLAIN'],
    path_in_schema: ['cards'],
    codec: 'UNCOMPRESSED',
    num_values: 2n,
    total_uncompressed_size: 0n,
    total_compressed_size: 0n,
    data_page_offset: 4n,
  };
  it.each([
    ['as many levels as values', run(2, 0), run(2, 1), true],
    ['more levels of repetition', run(60, 0), run(2, 1), false],
    ['more levels of definition', run(2, 0), run(60, 1), false],
  ])('of a repeated column, %s', (_, repetition, definition, isWhole) => {
    const levels = { definition: 1, repetition: 1, isBoolean: false };
    expect(soundColumn(column, levels, secondPage(repetition, definition), 4, {}).isWhole).toBe(isWhole);
  });
});

describe('levelsOf', () => {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: 3 },
    { name: 'id', repetition_type: 'REQUIRED', type: 'INT32' },
    { name: 'owner', repetition_type: 'OPTIONAL', num_children: 2 },
    { name: 'id', repetition_type: 'REQUIRED', type: 'BOOLEAN' },
    { name: 'cards', repetition_type: 'REPEATED', type: 'BYTE_ARRAY' },
    { name: 'flag', repetition_type: 'OPTIONAL', type: 'BOOLEAN' },
  ];
  it.each([
    [['id'], { definition: 0, repetition: 0, isBoolean: false }],
    [['owner', 'id'], { definition: 1, repetition: 0, isBoolean: true }],
    [['owner', 'cards'], { definition: 2, repetition: 1, isBoolean: false }],
    [['flag'], { definition: 1, repetition: 0, isBoolean: true }],
    [['cards'], null],
    [['flag', 'id'], null],
    // These stand right behind the last child, and behind what has none.
    [['owner', 'flag'], null],
    [['id', 'owner'], null],
  ])('finds %j where the schema has it', (path, levels) => {
    expect(levelsOf(schema, path)).toEqual(levels);
  });
});
