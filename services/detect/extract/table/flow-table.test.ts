import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const rtf = (rows: readonly (readonly string[])[]): string =>
  `{\\rtf1\\ansi Before\\par\n${rows
    .map((row) => `\\trowd\\cellx900\\cellx1800\n${row.map((cell) => `\\intbl ${cell}\\cell `).join('')}\\row\n`)
    .join('')}\\pard Behind\\par}`;

describe('tables in running text', () => {
  it('give cells the names of their columns, whatever the chunks', async () => {
    const text = rtf([
      ['Name', 'Phone', 'City'],
      ['Anna Berg', '0151 22', 'Kiel'],
      ['Jon Dee', '0151 23', 'Bonn'],
    ]);
    for (const chunk of [1, 13, 1000]) {
      const { fields } = await collect(Buffer.from(text), 'a.rtf', {}, chunk);
      const names = fields.filter(({ value }) => value.trim() !== '').map(({ value, name }) => [value.trim(), name]);
      expect(names).toEqual([
        ['Before\nName\tPhone\tCity', ''],
        ['Anna Berg', 'Name'],
        ['0151 22', 'Phone'],
        ['Kiel', 'City'],
        ['Jon Dee', 'Name'],
        ['0151 23', 'Phone'],
        ['Bonn', 'City'],
        ['Behind', ''],
      ]);
    }
  });

  it('without a first row of names are lines', async () => {
    const { fields } = await collect(Buffer.from(rtf([['Anna Berg', '0151 22']])), 'a.rtf', {}, 5);
    expect(fields.map(({ value }) => value)).toEqual(['Before\nAnna Berg\t0151 22\t\nBehind']);
  });
});
