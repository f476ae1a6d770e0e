import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

describe('rows of JSON that are arrays', () => {
  const named = async (value: unknown) =>
    (await collect(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), 'a.json')).fields
      .filter(({ name }) => name.includes('\0'))
      .map(({ name, value: text }) => `${name.split('\0')[1]}=${text}`);
  const rows = [
    ['Ann, A.', '536-90-4399', 7],
    ['Bo [x]', null, 8],
    ['', '536-90-4398', 9],
  ];
  const cells = ['name=Ann, A.', 'ssn=536-90-4399', 'n=7', 'name=Bo [x]', 'n=8', 'ssn=536-90-4398', 'n=9'];

  it.each([
    [{ columns: ['name', 'ssn', 'n'], rows }],
    [{ columns: ['name', 'ssn', 'n'], index: [0, 1, 2], data: rows }],
    [{ rows, columns: ['name', 'ssn', 'n'] }],
    [{ data: rows, meta: { columns: [{ name: 'name' }, { name: 'ssn' }, { name: 'n' }] } }],
    [{ meta: [{ name: 'name', type: 'String' }, { name: 'ssn' }, { name: 'n' }], data: rows }],
    [{ resultSetMetaData: { rowType: [{ name: 'name' }, { name: 'ssn' }, { name: 'n' }] }, data: rows }],
    [{ range: 'A1:C4', values: [['name', 'ssn', 'n'], ...rows] }],
    [[['name', 'ssn', 'n'], ...rows]],
    [`["name","ssn","n"]\n${rows.map((row) => JSON.stringify(row)).join('\n')}\n`],
  ])('have the names of their columns: %j', async (value) => {
    expect(await named(value)).toEqual(cells);
  });

  it('a second table has its own, and arrays of numbers none', async () => {
    const two = [
      { columns: ['ssn'], rows: [['1-1']] },
      { columns: ['card'], rows: [['2-2']] },
    ];
    expect(await named({ tables: two })).toEqual(['ssn=1-1', 'card=2-2']);
    const shape = {
      type: 'Polygon',
      coordinates: [
        [
          [1.5, 2.5],
          [3.5, 4.5],
        ],
      ],
    };
    expect(await named(shape)).toEqual([]);
  });

  it('behind their rows name those of their number in the same container only', async () => {
    expect(await named({ a: { rows: [['1-1', '2-2']] }, b: { columns: ['ssn', 'card'] } })).toEqual([]);
    expect(await named({ rows: [['1-1', '2-2']], columns: ['ssn', 'card', 'n'] })).toEqual([]);
    const two = [1, 2].map((n) => ({ rows: [[`${n}-1`, 'x']], columns: ['ssn', `c${n}`] }));
    expect(await named(two)).toEqual(['ssn=1-1', 'c1=x', 'ssn=2-1', 'c2=x']);
  });

  it('that are pairs of a name and a value', async () => {
    const pairs = [
      ['first_name', 'Ann'],
      ['ssn', '1-1'],
      ['phone', 7],
    ];
    expect(await named({ people: [{ attrs: pairs }, { attrs: pairs }] })).toEqual(
      [1, 2].flatMap(() => ['first_name=Ann', 'ssn=1-1', 'phone=7']),
    );
    const places = [
      ['Oslo', 'Bergen'],
      ['Rome', 'Milan'],
    ];
    expect(await named({ trips: places })).toEqual([]);
  });
});
