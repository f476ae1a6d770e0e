import type { Block } from '../extract/contract.ts';

/** Rows of a table as one block of comma separated text with its fields, header in row 1. Cells hold no commas. */
export function tableBlock(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  sheet: string | null = null,
): Block {
  const fields: number[] = [];
  let text = '';
  [header, ...rows].forEach((row, index) => {
    row.forEach((cell, column) => {
      const start = Buffer.byteLength(text);
      text += cell;
      if (index > 0) fields.push(start, Buffer.byteLength(text), column, index + 1);
      text += column === row.length - 1 ? '\n' : ',';
    });
  });
  return {
    text: Buffer.from(text),
    location: { kind: 'CELLS', sheet },
    continues: false,
    fields: Int32Array.from(fields),
    names: header,
    archivePath: null,
    documentId: 1,
  };
}
