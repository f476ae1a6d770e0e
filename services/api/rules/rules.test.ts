import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { catalogue } from '../../detect/catalogue.ts';
import { exactSetLines } from '../../detect/custom/index.ts';
import { defaultSweepOptions } from '../../model/index.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
});
afterAll(async () => await test.stop());

const one = z.object({ id: z.string(), version: z.number() });
const made = z.object({ createCustomDataIdentifier: z.object({ customDataIdentifier: one }) });
const create = `mutation ($input: CustomDataIdentifierInput!, $clientToken: ID) {
  createCustomDataIdentifier(input: $input, clientToken: $clientToken) { customDataIdentifier { id version } } }`;
const createOne = async (input: object, clientToken?: string) =>
  (await test.data(made, create, { input, clientToken })).createCustomDataIdentifier.customDataIdentifier;
const update = `mutation ($id: ID!, $version: Int!, $input: CustomDataIdentifierInput!) {
  updateCustomDataIdentifier(id: $id, version: $version, input: $input) { customDataIdentifier { id version name } } }`;
const badge = { name: 'Badge', regex: 'BDG-[0-9]{4}', keywords: ['badge'], tags: [{ key: 'team', value: 'hr' }] };

describe('custom data identifiers', () => {
  it('are made, changed as new versions, listed and deleted', async () => {
    const { id, version } = await createOne(badge);
    expect(version).toBe(1);
    const changed = await test.ask(update, { id, version: 1, input: { ...badge, name: 'Badge 2', validator: 'LUHN' } });
    expect(changed.data).toEqual({
      updateCustomDataIdentifier: { customDataIdentifier: { id, version: 2, name: 'Badge 2' } },
    });
    expect((await test.ask(update, { id, version: 1, input: { ...badge, name: 'Late' } })).codes).toEqual(['CONFLICT']);
    const query = `query ($id: ID!) {
      customDataIdentifier(id: $id) { version name validator keywords tags { key value } severityLevels { severity } versions { version name } }
      first: customDataIdentifier(id: $id, version: 1) { name validator maximumMatchDistance deletedAt }
      customDataIdentifiers(first: 5) { totalCount nodes { id } } }`;
    expect((await test.ask(query, { id })).data).toMatchObject({
      customDataIdentifier: {
        version: 2,
        name: 'Badge 2',
        validator: 'LUHN',
        keywords: ['badge'],
        tags: [{ key: 'team', value: 'hr' }],
        versions: [
          { version: 2, name: 'Badge 2' },
          { version: 1, name: 'Badge' },
        ],
      },
      first: { name: 'Badge', validator: null, maximumMatchDistance: 50, deletedAt: null },
      customDataIdentifiers: { totalCount: 1, nodes: [{ id }] },
    });
    const remove = 'mutation ($id: ID!) { deleteCustomDataIdentifier(id: $id) { deletedRuleId } }';
    expect((await test.ask(remove, { id })).data).toEqual({ deleteCustomDataIdentifier: { deletedRuleId: id } });
    expect((await test.ask(remove, { id })).codes).toEqual(['NOT_FOUND']);
    expect((await test.ask(query, { id })).data).toMatchObject({
      customDataIdentifier: { version: 2 },
      customDataIdentifiers: { totalCount: 0 },
    });
    expect(test.audited('deleteCustomDataIdentifier', id)).toEqual(['OK', 'NOT_FOUND']);
  });

  it('may be exact values alone, of which only the number is shown', async () => {
    const exactFingerprints = exactSetLines(new Uint8Array(32), ['BDG 1', 'BDG 2']);
    const { id } = await createOne({ name: 'Values', exactFingerprints });
    const query = 'query ($id: ID!) { customDataIdentifier(id: $id) { regex exactValues } }';
    expect((await test.ask(query, { id })).data).toEqual({ customDataIdentifier: { regex: null, exactValues: 2 } });
    const exactFingerprintsS3 = { bucketName: 'sets', objectKey: 'values.txt' };
    expect(await createOne({ name: 'Values in S3', exactFingerprintsS3 })).toMatchObject({ version: 1 });
  });

  it('are made once for one token', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => createOne({ ...badge, name: 'Once' }, 'token-1234')));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    const other = await test.ask(create, { input: { ...badge, name: 'Other' }, clientToken: 'token-1234' });
    expect(other.codes).toEqual(['CONFLICT']);
    expect((await test.ask(create, { input: badge, clientToken: 'short' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    [{ name: 'x', regex: '(a)\\1' }, /regex: backreferences/],
    [{ name: 'x', regex: '(?=a)b' }, /regex: lookahead/],
    [{ name: 'x', regex: '(?:[a-z]{900}){9}' }, /too large/],
    [{ name: 'x', regex: 'a*' }, /empty text/],
    [{ name: 'x' }, /pattern or a dictionary/],
    [{ name: 'x', regex: 'a', dictionary: ['a'] }, /pattern or a dictionary/],
    [{ name: 'x', exactFingerprints: ['0'.repeat(32)] }, /give all of its lines/],
    [{ name: 'x', exactFingerprints: ['BDG-1'] }, /an outline or signs/],
    [{ name: 'x', dictionary: ['--'] }, /letter or digit/],
    [{ name: 'x', regex: 'abc', keywords: ['ab'] }, /keywords/],
    [{ name: 'x', regex: 'abc', maximumMatchDistance: 301 }, /maximumMatchDistance/],
    [{ name: 'x', regex: 'abc', ignoreWords: ['abc'] }, /ignoreWords/],
    [{ name: ' ', regex: 'abc' }, /name: must be one line/],
    [
      {
        name: 'x',
        regex: 'abc',
        severityLevels: [
          { occurrencesThreshold: 5, severity: 'HIGH' },
          { occurrencesThreshold: 9, severity: 'LOW' },
        ],
      },
      /ascend/,
    ],
    [{ name: 'x', dictionary: ['a'], dictionaryS3: { bucketName: 'words', objectKey: 'k' } }, /Both/],
  ])('are refused with the reason: %j', async (input, reason) => {
    const answer = await test.ask(create, { input });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toMatch(reason);
  });

  it('are tried on a sample, with why each candidate counts or not', async () => {
    const query = `query ($input: TestCustomDataIdentifierInput!) {
      testCustomDataIdentifier(input: $input) { matchCount stopped candidates { start end outcome explanation } } }`;
    const sampleText = `badge BDG-1234 ${'.'.repeat(60)} BDG-9999`;
    const identifier = { name: 'x', regex: 'BDG-[0-9]{4}', keywords: ['badge'] };
    const expected = {
      matchCount: 1,
      stopped: false,
      candidates: [
        { start: 6, end: 14, outcome: 'MATCH', explanation: 'counts' },
        { start: 76, end: 84, outcome: 'NO_KEYWORD', explanation: expect.stringContaining('keyword near') },
      ],
    };
    expect((await test.ask(query, { input: { identifier, sampleText } })).data).toEqual({
      testCustomDataIdentifier: expected,
    });
    const { id } = await createOne(identifier);
    expect((await test.ask(query, { input: { id, sampleText, header: 'badge' } })).data).toMatchObject({
      testCustomDataIdentifier: { matchCount: 2 },
    });
    expect((await test.ask(query, { input: { sampleText } })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await test.ask(query, { input: { id, version: 9, sampleText } })).codes).toEqual(['NOT_FOUND']);
    const evil = { identifier: { name: 'x', regex: '(a+)+b' }, sampleText: 'a'.repeat(100_000) };
    expect((await test.ask(query, { input: evil })).data).toMatchObject({
      testCustomDataIdentifier: { matchCount: 0 },
    });
  });
});

describe('allow lists', () => {
  it('are made, changed and deleted; a pattern is OK, a text unknown until a sweep reads it', async () => {
    const make = 'mutation ($input: AllowListInput!) { createAllowList(input: $input) { allowList { id version } } }';
    const shape = z.object({ createAllowList: z.object({ allowList: one }) });
    const add = async (input: object) => (await test.data(shape, make, { input })).createAllowList.allowList.id;
    const pattern = await add({ name: 'Test cards', regex: '4111.{12}', expiresAt: '2030-01-01T00:00:00Z' });
    const text = await add({
      name: 'Known',
      s3Text: { accountId: '111111111111', bucketName: 'lists', objectKey: 'known.txt' },
      accountIds: ['111111111111'],
    });
    const query = `{ allowLists { nodes { id name regex expiresAt accountIds s3Text { bucketName region }
      status { code description } hits { hits } } } }`;
    expect((await test.ask(query)).data).toEqual({
      allowLists: {
        nodes: [
          {
            id: text,
            name: 'Known',
            regex: null,
            expiresAt: null,
            accountIds: ['111111111111'],
            s3Text: { bucketName: 'lists', region: null },
            status: null,
            hits: null,
          },
          {
            id: pattern,
            name: 'Test cards',
            regex: '4111.{12}',
            expiresAt: '2030-01-01T00:00:00.000Z',
            accountIds: [],
            s3Text: null,
            status: { code: 'OK', description: null },
            hits: null,
          },
        ],
      },
    });
    for (const [input, reason] of [
      [{ name: 'x' }, /one of/],
      [{ name: 'x', regex: '(?<=a)b' }, /regex/],
      [{ name: 'x', regex: 'a'.repeat(513) }, /regex/],
      [{ name: 'x', s3Text: { bucketName: 'UPPER', objectKey: 'k' } }, /bucketName/],
    ] as const) {
      const answer = await test.ask(make, { input });
      expect(answer.codes).toEqual(['BAD_USER_INPUT']);
      expect(answer.errors?.[0]?.message).toMatch(reason);
    }
    const changed = await test.ask(
      `mutation { updateAllowList(id: "${pattern}", version: 1, input: { name: "T", regex: "5.+" }) { allowList { version regex } } }`,
    );
    expect(changed.data).toEqual({ updateAllowList: { allowList: { version: 2, regex: '5.+' } } });
    const check =
      'mutation ($id: ID!) { checkAllowList(id: $id) { done allowList { version status { code version } } } }';
    expect((await test.ask(check, { id: pattern })).data).toEqual({
      checkAllowList: { done: true, allowList: { version: 2, status: { code: 'OK', version: 2 } } },
    });
    // No Temporal here: nobody can read the text, and nothing is said of it.
    expect((await test.ask(check, { id: text })).codes).toEqual(['TEMPORAL_UNAVAILABLE']);
    expect(test.audited('checkAllowList', text)).toEqual(['TEMPORAL_UNAVAILABLE']);
    expect((await test.ask(`mutation { deleteAllowList(id: "${pattern}") { deletedRuleId } }`)).codes).toEqual([]);
    expect((await test.ask(check, { id: pattern })).codes).toEqual(['NOT_FOUND']);
    expect(test.audited('checkAllowList', pattern)).toEqual(['OK', 'NOT_FOUND']);
  });
});

describe('a sweep', () => {
  it('must name rules that exist, and tells the versions that it uses', async () => {
    for (const [input, field] of [
      ['customDataIdentifierIds: ["none"]', 'customDataIdentifierIds'],
      ['allowListIds: ["none"]', 'allowListIds'],
      ['identifierSelector: INCLUDE, identifierIds: ["USA_SSN_TYPO"]', 'USA_SSN_TYPO'],
    ]) {
      const answer = await test.ask(`mutation { startSweep(input: { ${input} }) { sweep { id } } }`);
      expect(answer.codes, input).toEqual(['BAD_USER_INPUT']);
      expect(answer.errors?.[0]?.message, input).toContain(field);
    }
    const { id } = await createOne({ ...badge, name: 'Used' });
    await test.store.createSweep({
      id: 'with-rules',
      options: { ...defaultSweepOptions, customDataIdentifierIds: [id] },
      trigger: 'MANUAL',
      scheduleId: null,
      requestedBy: 'test',
      startedAt: '2026-01-01T00:00:00.000Z',
    });
    const answer = await test.ask(
      '{ sweep(id: "with-rules") { rules { kind id version name } options { customDataIdentifierIds } } }',
    );
    expect(answer.data).toEqual({
      sweep: {
        rules: [{ kind: 'CUSTOM_DATA_IDENTIFIER', id, version: 1, name: 'Used' }],
        options: { customDataIdentifierIds: [id] },
      },
    });
  });
});

describe('managed data identifiers', () => {
  it('are loaded before the first query when the API is warmed', async () => {
    const loaded = () =>
      test.logged.filter(({ message }) => message === 'Catalogue loaded').map(({ fields }) => fields);
    expect(loaded()).toEqual([]);
    await test.api.warm();
    const answer = await test.ask('{ managedDataIdentifiers(first: 1) { totalCount } }');
    const [{ identifiers }] = z.tuple([z.object({ identifiers: z.number().positive() })]).parse(loaded());
    expect(answer.data).toEqual({ managedDataIdentifiers: { totalCount: identifiers } });
  });

  it('are the whole catalogue, page by page', async () => {
    const query = `query ($filter: ManagedDataIdentifierFilter) { managedDataIdentifiers(first: 2, filter: $filter) {
      totalCount nodes { id label category severities keywordRule maturity recommended keywords precision } } }`;
    const answer = await test.ask(query, { filter: { ids: ['USA_SOCIAL_SECURITY_NUMBER'] } });
    expect(answer.data).toMatchObject({
      managedDataIdentifiers: {
        totalCount: 1,
        nodes: [
          {
            id: 'USA_SOCIAL_SECURITY_NUMBER',
            label: 'PII',
            category: 'PERSONAL_INFORMATION',
            severities: ['HIGH', 'HIGH', 'HIGH'],
            keywordRule: 'REQUIRED',
            recommended: true,
          },
        ],
      },
    });
    expect((await test.ask(query)).data).toMatchObject({
      managedDataIdentifiers: { totalCount: catalogue().detectors.length },
    });
  });
});
