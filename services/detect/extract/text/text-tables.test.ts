import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

async function cells(lines: readonly string[]): Promise<readonly (readonly [string | null, string])[]> {
  const { fields } = await collect(Buffer.from(`${lines.join('\n')}\n`), 'a.txt');
  return fields.filter(({ name }) => name !== null && name !== '').map(({ name, value }) => [name, value] as const);
}

it('names a cell by its column, and a value by the setting that its row is about', async () => {
  const text = '# Settings\n\n| Name | Value |\n|---|---|\n| SMTP_PASSWORD | x |\n| region | `y` |\n';
  const { fields } = await collect(Buffer.from(text), 'a.md');
  expect(fields.map(({ name, value }) => [name?.replaceAll('\0', '|') ?? null, value]).slice(-4)).toEqual([
    ['Name', 'SMTP_PASSWORD'],
    ['Value|SMTP_PASSWORD|', 'x'],
    ['Name', 'region'],
    ['Value|region|', 'y'],
  ]);
});

it('names cells of columns that blanks set apart, with a ruler or without', async () => {
  const plain = [
    'Staff of the north',
    '',
    'NAME        MOBILE     CITY',
    '李建国      139 01     北京',
    'Ann Bell    139 02     Ulm',
    'Bo                     Ulm',
    '',
    'End.',
  ];
  expect(await cells(plain)).toEqual([
    ['NAME', '李建国'],
    ['MOBILE', '139 01'],
    ['CITY', '北京'],
    ['NAME', 'Ann Bell'],
    ['MOBILE', '139 02'],
    ['CITY', 'Ulm'],
    ['NAME', 'Bo'],
    ['CITY', 'Ulm'],
  ]);
  expect(await cells(['Name     Tel', '-------- ----', 'Ann Bell 1234', 'Bo       77'])).toEqual([
    ['Name', 'Ann Bell'],
    ['Tel', '1234'],
    ['Name', 'Bo'],
    ['Tel', '77'],
  ]);
});

it('names cells of reStructuredText and AsciiDoc', async () => {
  const grid = [
    '+------+------+',
    '| Name | Tel  |',
    '+======+======+',
    '| Ann  | 12   |',
    '+------+------+',
    '| Bo   | 34   |',
  ];
  const fenced = ['[options="header"]', '|===', '|Name |Tel', '', '|Ann |12', '|Bo |34', '|===', 'a | b'];
  for (const lines of [[...grid, '+------+------+', 'End.'], fenced])
    expect(await cells(lines)).toEqual([
      ['Name', 'Ann'],
      ['Tel', '12'],
      ['Name', 'Bo'],
      ['Tel', '34'],
    ]);
});

it('parts values of which one fills its column', async () => {
  const report = [
    'CLAIM NO   DOB        DX      AMT',
    '448120001  1958-04-12 E11.65  182',
    '448120002  1969-11-30 I10     121',
  ];
  expect(await cells(report)).toEqual([
    ...[
      ['CLAIM NO', '448120001'],
      ['DOB', '1958-04-12'],
      ['DX', 'E11.65'],
      ['AMT', '182'],
    ],
    ...[
      ['CLAIM NO', '448120002'],
      ['DOB', '1969-11-30'],
      ['DX', 'I10'],
      ['AMT', '121'],
    ],
  ]);
});

it('leaves letters and code alone', async () => {
  expect(await cells(['Dear Ann,    Ulm    May', 'we met', 'on 3 May'])).toEqual([]);
  expect(await cells(['const a = 1;   // one   two', 'const b = 22;  // 2     3', 'x'])).toEqual([]);
});

it('names cells of wikis', async () => {
  expect(
    await cells(['{| class="wikitable"', '! Name !! Tel', '|-', '| Ann || 12', '|-', '| style="x" | Bo', '| 34', '|}']),
  ).toEqual([
    ['Name', 'Ann'],
    ['Tel', '12'],
    ['Name', 'Bo'],
    ['Tel', '34'],
  ]);
  expect(await cells(['||Name||Tel||', '|Ann|12|', '', 'text'])).toEqual([
    ['Name', 'Ann'],
    ['Tel', '12'],
  ]);
});
