import { readFile } from 'node:fs/promises';
import { type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSchema } from './emit-schema.ts';
import { createSchema } from './schema.ts';

let types: readonly GraphQLNamedType[];
beforeAll(async () => {
  types = Object.values((await createSchema()).getTypeMap()).filter((type) => !type.name.startsWith('__'));
});

describe('the schema', () => {
  it('is the one that is committed', async () => {
    for (const { path, text } of await renderSchema()) {
      expect(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'), 'run `npm run gen`').toBe(text);
    }
  });

  it('describes every type, field, argument and input field', () => {
    const silent = types.flatMap((type) => {
      const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
      const args = isObjectType(type) ? Object.values(type.getFields()).flatMap((field) => field.args) : [];
      const root = type.name === 'Query' || type.name === 'Mutation';
      return [...(root ? [] : [type]), ...fields, ...args]
        .filter((part) => !part.description)
        .map((part) => `${type.name}: ${part.name}`);
    });
    expect(silent).toEqual([]);
  });

  it('pages every list that can grow: a connection takes first and after, and answers edges and pageInfo', () => {
    const connections = types.filter((type) => type.name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThanOrEqual(8);
    for (const type of types.filter(isObjectType)) {
      for (const field of Object.values(type.getFields())) {
        if (!String(field.type).replace('!', '').endsWith('Connection')) continue;
        expect(
          field.args.map((arg) => arg.name),
          `${type.name}.${field.name}`,
        ).toEqual(expect.arrayContaining(['first', 'after']));
      }
    }
    for (const type of connections.filter(isObjectType)) {
      expect(Object.keys(type.getFields())).toEqual(['edges', 'nodes', 'pageInfo', 'totalCount']);
    }
  });

  it('names enum values in capitals', () => {
    const names = types.filter(isEnumType).flatMap((type) => type.getValues().map((value) => value.name));
    expect(names.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
  });
});
