import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

describe('columns of parts of names', () => {
  it.each([
    ['id;Nom;Prénom', ['id', 'Nom last name', 'Prénom']],
    ['Nombre;Apellidos;id', ['Nombre first name', 'Apellidos', 'id']],
    ['Name;Phone;id', ['Name', 'Phone', 'id']],
    ['iso_a3;name;price', ['iso_a3', 'name place name', 'price']],
    ['population;name;email', ['population', 'name', 'email']],
    ['First Name;Last Name;Name', ['First Name', 'Last Name', 'Name']],
  ])('say which part a bare name is: %s', async (header, names) => {
    const { fields } = await collect(Buffer.from(`${header}\na;b;c\nd;e;f\n`), 'a.csv');
    expect(fields.slice(0, 6).map(({ name }) => name.replaceAll('\0', ' ').trim())).toEqual(
      expect.arrayContaining(names),
    );
  });
});
