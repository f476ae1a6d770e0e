import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

/** A record for each of `count` ids. */
const records = (count: number) =>
  Array.from({ length: count }, (_, i) => [`id-${i}`, { ssn: `a${i}`, home: { zip: `b${i}` } }] as const);

const json = (count: number): string => JSON.stringify({ users: Object.fromEntries(records(count)), last: 'c' });
const yaml = (count: number): string =>
  `users:\n${records(count)
    .map(([id, { ssn, home }]) => `  ${id}:\n    ssn: ${ssn}\n    home:\n      zip: ${home.zip}\n`)
    .join('')}last: c\n`;

describe.each([
  ['a.json', json],
  ['a.yaml', yaml],
])('keys that are data in %s', (file, write) => {
  it('share a path, so that a file has as few names as it has kinds of values, and none goes without', async () => {
    const count = 30_000;
    const { fields } = await collect(Buffer.from(write(count)), file);
    expect(fields.length).toBe(2 * count + 1);
    expect(fields.at(-1)?.name).toBe('last');
    expect(fields.at(-2)?.name).toBe('users.*.home.zip');
    expect(fields.at(-3)?.name).toBe('users.*.ssn');
    expect(new Set(fields.map(({ name }) => name)).size).toBeLessThan(600);
  });

  it('stay where they are few', async () => {
    const { fields } = await collect(Buffer.from(write(200)), file);
    expect(fields.at(-2)?.name).toBe('users.id-199.home.zip');
  });
});

it('labels of an element are data, too, where they are many', async () => {
  const cases = Array.from({ length: 20_000 }, (_, i) => `<case name="does ${i}" time="0.${i}"/>`);
  const { fields } = await collect(Buffer.from(`<suite>${cases.join('')}</suite>`), 'a.xml');
  expect(fields.filter(({ name }) => name.endsWith('time')).length).toBe(cases.length);
  expect(new Set(fields.map(({ name }) => name)).size).toBeLessThan(4_200);
});
