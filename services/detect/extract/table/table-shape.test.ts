import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

/** What cells are called, whatever the chunks. */
async function named(text: string): Promise<Record<string, string>> {
  const seen = await Promise.all([1, 7, 1000].map((chunk) => collect(Buffer.from(text), 'a.csv', {}, chunk)));
  const names = seen.map(({ fields }) =>
    Object.fromEntries(fields.map(({ value, name }) => [value, name.replaceAll('\0', '')])),
  );
  expect(names[1]).toEqual(names[0]);
  expect(names[2]).toEqual(names[0]);
  return names[0]!;
}

describe('names of cells', () => {
  it('come from a header below titles, notes, comments and names of groups', async () => {
    for (const above of [
      'Export 2025\n\n',
      'Export,,\nby: crm v4,,\n,,\n',
      '# rows: 2\n',
      'Person,,Bank\n',
      'sep=,\n',
    ]) {
      const names = await named(`${above}Name,Phone,IBAN\nAnna Berg,0151 22,DE1\nJon Dee,0151 23,DE2\n`);
      expect(names).toMatchObject({ 'Anna Berg': 'Name', '0151 23': 'Phone', DE1: 'IBAN', IBAN: '' });
    }
  });

  it('come from a header behind a gap', async () => {
    const names = await named(
      'Name,Phone,City\nA B,0151 22,Kiel\nC D,0151 23,Kiel\n\nCards\nName,Card number\nE F,4539\n',
    );
    expect(names).toMatchObject({ '0151 22': 'Phone', 'E F': 'Name', '4539': 'Card number', 'Card number': '' });
  });

  it('of forms are beside or above', async () => {
    expect(await named('Name,Anna Berg\nPhone,0151 22\nSSN,536\n')).toMatchObject({ '0151 22': 'Phone', '536': 'SSN' });
    expect(await named('Name,A B,C D\nPhone,0151,0152\nSSN,536,537\n')).toMatchObject({
      '0152': 'Phone',
      '537': 'SSN',
    });
    expect(
      await named('Intake,,\nName:,Phone:\nA B,0151\nSSN:,IBAN:\n536,DE1\nCity:,ZIP:\nKiel,24103\n'),
    ).toMatchObject({
      'A B': 'Name',
      DE1: 'IBAN',
      '24103': 'ZIP',
    });
  });

  it('are none in a table of values alone', async () => {
    expect(await named('A B,12,Kiel\nC D,13,Bonn\nE F,14,Ulm\n')).toMatchObject({ '12': '', Bonn: '' });
  });
});
