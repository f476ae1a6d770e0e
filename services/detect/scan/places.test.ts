import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../model/index.ts';
import { compileCatalogue } from '../compiled.ts';
import type { Block } from '../extract/contract.ts';
import { sampleDetectors } from '../testing/detectors.ts';
import { lineBlock, scanBlocks } from '../testing/scan-blocks.ts';
import { tableBlock } from '../testing/table-block.ts';

const catalogue = compileCatalogue(sampleDetectors);
const token = `tok_${'a1b2c3d4'}`;

function places(...blocks: readonly Block[]): readonly Occurrence[] {
  return scanBlocks(catalogue, blocks).find((group) => group.identifier === 'TOKEN')?.occurrences ?? [];
}

describe('occurrences', () => {
  it('in text: line and column in characters', () => {
    const text = Buffer.from(`größe ${token}\n\n  é ${token} ${token}\r\n${token}`);
    expect(places(lineBlock(text, false))).toEqual([
      { kind: 'LINE_RANGE', start: 1, end: 1, startColumn: 7 },
      { kind: 'LINE_RANGE', start: 3, end: 3, startColumn: 5 },
      { kind: 'LINE_RANGE', start: 3, end: 3, startColumn: 18 },
      { kind: 'LINE_RANGE', start: 4, end: 4, startColumn: 1 },
    ]);
  });

  it('in text that starts inside a document', () => {
    expect(places(lineBlock(Buffer.from(`x ${token}`), false, 40, 11))).toEqual([
      { kind: 'LINE_RANGE', start: 40, end: 40, startColumn: 13 },
    ]);
  });

  it('in tables: row as a spreadsheet counts it, column, reference', () => {
    const rows = [
      ['1', 'x', token],
      ['2', token, ''],
    ];
    expect(places(tableBlock(['id', 'a', ''], rows))).toEqual([
      { kind: 'CELL', row: 2, column: 3, columnName: null, cellReference: null },
      { kind: 'CELL', row: 3, column: 2, columnName: 'a', cellReference: null },
    ]);
    expect(places(tableBlock(['id', 'a', 'b'], rows, 'Sheet 1'))[0]).toMatchObject({ cellReference: 'Sheet 1!C2' });
  });

  it('in records: index and JSON path, which is left out when it is itself sensitive or too long', () => {
    const text = Buffer.from(token);
    const record = (name: string): Block => ({
      ...lineBlock(text, false),
      location: { kind: 'RECORDS' },
      fields: Int32Array.of(0, text.length, 0, 7),
      names: [name],
    });
    expect(places(record('user.keys[*]'))).toEqual([{ kind: 'RECORD', recordIndex: 7, jsonPath: '$.user.keys[*]' }]);
    expect(places(record("['odd key']"))).toEqual([{ kind: 'RECORD', recordIndex: 7, jsonPath: "$['odd key']" }]);
    expect(places(record(''))).toEqual([{ kind: 'RECORD', recordIndex: 7, jsonPath: null }]);
    expect(places(record('maria.lopez@mail.org'))).toEqual([{ kind: 'RECORD', recordIndex: 7, jsonPath: null }]);
    expect(places(record('x'.repeat(249)))).toEqual([{ kind: 'RECORD', recordIndex: 7, jsonPath: null }]);
  });

  it('in lines with fields: where each value stands, however far column statistics have read', () => {
    const rows = Array.from({ length: 3 }, () => `${token} 4539148803436467\n`);
    const text = Buffer.from(rows.join(''));
    const fields = rows.flatMap((row, index) => {
      const start = index * row.length;
      const border = start + token.length;
      return [start, border, 0, -1, border + 1, start + row.length - 1, 1, -1];
    });
    const block = { ...lineBlock(text, false), fields: Int32Array.from(fields), names: ['key', 'card'] };
    const found = scanBlocks(catalogue, [block], 1 << 20);
    for (const [identifier, startColumn] of [
      ['TOKEN', 1],
      ['CARD', token.length + 2],
    ])
      expect(found.find((group) => group.identifier === identifier)?.occurrences).toEqual(
        [1, 2, 3].map((line) => ({ kind: 'LINE_RANGE', start: line, end: line, startColumn })),
      );
  });

  it('on pages, by offset, and inside archives', () => {
    const text = Buffer.from(`ab ${token} `);
    const page = (pageNumber: number): Block => ({
      ...lineBlock(text, false),
      location: { kind: 'PAGE', pageNumber },
      archivePath: 'a.zip!/b.pdf',
    });
    expect(places(page(1), page(2))).toEqual([
      { kind: 'PAGE', pageNumber: 1, archivePath: 'a.zip!/b.pdf' },
      { kind: 'PAGE', pageNumber: 2, archivePath: 'a.zip!/b.pdf' },
    ]);
    const raw: Block = { ...lineBlock(text, true), location: { kind: 'OFFSETS', baseOffset: 100 } };
    expect(places(raw, { ...raw, continues: false, location: { kind: 'OFFSETS', baseOffset: 116 } })).toEqual([
      { kind: 'OFFSET_RANGE', start: 103, end: 115 },
      { kind: 'OFFSET_RANGE', start: 119, end: 131 },
    ]);
  });

  it('are kept up to the limit, and counted beyond it', () => {
    const text = Buffer.from(`${token} `.repeat(50));
    const [group] = scanBlocks(catalogue, [lineBlock(text, false)], 1, 10);
    expect(group).toMatchObject({ count: 50, severity: 'MEDIUM' });
    expect(group?.occurrences).toHaveLength(10);
    expect(group?.fingerprints).toHaveLength(1);
  });
});
