import { afterEach, describe, expect, it } from 'vitest';
import { fittingWidths, renderRows } from './output.ts';

const columns = [
  { title: 'Id', value: ({ id }: { id: string; text: string }) => id },
  { title: 'Text', value: ({ text }: { id: string; text: string }) => text },
];

describe('tables', () => {
  const { isTTY, columns: width } = process.stdout;
  afterEach(() => {
    Object.assign(process.stdout, { isTTY, columns: width });
  });

  it('are as wide as their cells, but no wider than the terminal; the widest columns give way', () => {
    const line = ['a'.repeat(10), 'b'.repeat(50)];
    expect(fittingWidths([['Id', 'Text'], line], null)).toBeNull();
    expect(fittingWidths([['Id', 'Text'], line], 67)).toBeNull();
    expect(fittingWidths([['Id', 'Text'], line], 66)).toEqual([12, 51]);
    expect(fittingWidths([['Id', 'Text'], line], 40)).toEqual([12, 25]);
    // Nobody could read that.
    expect(fittingWidths([['Id', 'Text'], line], 20)).toBeNull();
  });

  it('keep every character of a cell that is wrapped', () => {
    const rows = [
      { id: 'x', text: Array.from({ length: 60 }, (_, index) => String.fromCharCode(65 + (index % 26))).join('') },
    ];
    Object.assign(process.stdout, { isTTY: true, columns: 40 });
    const lines = renderRows('table', rows, columns, '').trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    const shown = lines
      .slice(3, -1)
      .map((line) => line.split('│')[2]?.trim())
      .join('');
    expect(shown).toBe(rows[0]?.text);
    Object.assign(process.stdout, { isTTY: false });
    expect(renderRows('table', rows, columns, '')).toContain(rows[0]?.text);
  });
});
