import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

describe('columns of parts of names', () => {
  it.each([
    ['id;Nom;Prénom', ['id', 'Nom last name', 'Prénom']],
    ['Nombre;Apellidos;id', ['Nombre first name', 'Apellidos', 'id']],
    ['Name;Phone;id', ['Name', 'Phone', 'id']],
    ['iso_a3;name;price', ['iso_a3', 'name place name', 'price']],
    ['population;name;email', ['population', 'name', 'email']],
    ['Level;PID;Time;Content', ['Level', 'PID', 'Time', 'Content log message']],
    ['id;Severity;Component;message', ['id', 'Severity', 'Component', 'message']],
    ['First Name;Last Name;Name', ['First Name', 'Last Name', 'Name']],
  ])('say which part a bare name is: %s', async (header, names) => {
    const row = header.replace(/[^;]+/g, 'a');
    const { fields } = await collect(Buffer.from(`${header}\n${row}\n${row}\n`), 'a.csv');
    expect(fields.slice(0, 8).map(({ name }) => name.replaceAll('\0', ' ').trim())).toEqual(
      expect.arrayContaining(names),
    );
  });
});
