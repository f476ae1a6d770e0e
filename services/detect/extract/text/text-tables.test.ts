import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

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
