import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
});
afterAll(async () => await test.stop());

const made = z.object({
  createCustomDataIdentifier: z.object({ customDataIdentifier: z.object({ id: z.string() }) }),
});
const create = `mutation ($input: CustomDataIdentifierInput!) {
  createCustomDataIdentifier(input: $input) { customDataIdentifier { id } } }`;
const createOne = async (input: object) =>
  (await test.data(made, create, { input })).createCustomDataIdentifier.customDataIdentifier;
const update = `mutation ($id: ID!, $version: Int!, $input: CustomDataIdentifierInput!) {
  updateCustomDataIdentifier(id: $id, version: $version, input: $input) { customDataIdentifier { id } } }`;
const badge = { name: 'Badge', regex: 'BDG-[0-9]{4}' };

describe('custom data identifiers', () => {
  it('have names of their own while they are there', async () => {
    const of = { ...badge, name: 'Same' };
    const { id } = await createOne(of);
    const again = await test.ask(create, { input: of });
    expect(again.codes).toEqual(['CONFLICT']);
    expect(again.errors?.[0]?.extensions.advice).toContain(id);
    const other = await createOne({ ...badge, name: 'Other' });
    expect((await test.ask(update, { id: other.id, version: 1, input: of })).codes).toEqual(['CONFLICT']);
    // Its own name is no conflict, nor is that of a deleted one, nor one of another kind of rule.
    expect((await test.ask(update, { id, version: 1, input: { ...of, regex: 'B[0-9]{9}' } })).codes).toEqual([]);
    const list =
      'mutation { createAllowList(input: { name: "Same", regex: "x1" }, clientToken: "same-name") { allowList { id } } }';
    expect((await test.ask(list)).codes).toEqual([]);
    for (const rule of await test.store.rules('ALLOW_LIST'))
      await test.store.deleteRule('ALLOW_LIST', rule.id, new Date().toISOString());
    await test.ask('mutation ($id: ID!) { deleteCustomDataIdentifier(id: $id) { deletedRuleId } }', { id });
    expect((await test.ask(create, { input: of })).codes).toEqual([]);
  });

  it('are made several at once, all or none', async () => {
    const many = `mutation ($inputs: [CustomDataIdentifierInput!]!) {
      createCustomDataIdentifiers(inputs: $inputs) { customDataIdentifiers { id name } } }`;
    const named = async () =>
      (await test.store.rules('CUSTOM_DATA_IDENTIFIER'))
        .map(({ spec }) => spec.name)
        .filter((name) => /^Many/.test(name));
    const input = (name: string, regex = 'M[0-9]{9}') => ({ name, regex });
    const refused = await test.ask(many, { inputs: [input('Many 1'), input('Many 2', '(a)\\1')] });
    expect(refused.errors).toMatchObject([
      { message: expect.stringContaining('Many 2: '), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect((await test.ask(many, { inputs: [input('Many 1'), input('Many 1')] })).codes).toEqual(['BAD_USER_INPUT']);
    const text = { bucketName: 'words', objectKey: 'a', region: 'eu-wst-1' };
    const far = { name: 'Many 3', dictionaryS3: text };
    expect((await test.ask(many, { inputs: [input('Many 1'), far] })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await test.ask(many, { inputs: [] })).codes).toEqual(['BAD_USER_INPUT']);
    expect(await named()).toEqual([]);
    const shape = z.object({ customDataIdentifiers: z.array(z.object({ id: z.string(), name: z.string() })) });
    const { createCustomDataIdentifiers: answer } = await test.data(
      z.object({ createCustomDataIdentifiers: shape }),
      many,
      { inputs: [input('Many 2'), input('Many 1')] },
    );
    expect(answer.customDataIdentifiers.map(({ name }) => name)).toEqual(['Many 2', 'Many 1']);
    expect(await named()).toEqual(['Many 1', 'Many 2']);
    for (const { id } of answer.customDataIdentifiers)
      expect(test.audited('createCustomDataIdentifier', id)).toEqual(['OK']);
  });
});
