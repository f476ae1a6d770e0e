import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
});
afterAll(() => test.stop());

describe('a query', () => {
  const codes = async (query: string, variables?: Record<string, unknown>) => (await test.ask(query, variables)).codes;
  const nest = (levels: number): string => 'parent { '.repeat(levels).concat('id', ' }'.repeat(levels));

  it('may be only so deep, wide and long', async () => {
    expect(await codes(`{ organizationalUnits(first: 1) { nodes { ${nest(7)} } } }`)).toEqual([]);
    expect(await codes(`{ organizationalUnits(first: 1) { nodes { ${nest(8)} } } }`)).toEqual(['LIMIT_EXCEEDED']);
    const aliases = (n: number) => Array.from({ length: n }, (_, at) => `a${at}: id`).join(' ');
    expect(await codes(`{ accounts(first: 1) { nodes { ${aliases(15)} } } }`)).toEqual([]);
    expect(await codes(`{ accounts(first: 1) { nodes { ${aliases(16)} } } }`)).toEqual(['LIMIT_EXCEEDED']);
    const roots = ['accounts', 'buckets', 'findings', 'sweeps', 'coverage', 'schedules', 'organizationalUnits'];
    const fields = roots.map((name) => `${name}(first: 1) { totalCount }`).join(' ');
    expect(await codes(`{ ${fields} a: __typename b: __typename c: __typename }`)).toEqual([]);
    expect(await codes(`{ ${fields} a: __typename b: __typename c: __typename d: __typename }`)).toEqual([
      'LIMIT_EXCEEDED',
    ]);
    expect(await codes(`{ ${'__typename '.repeat(1_000)} }`)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('cannot hide depth, width or cost in fragments', async () => {
    const deep = (levels: number) =>
      Array.from(
        { length: levels },
        (_, at) => `fragment F${at} on OrganizationalUnit { parent { ${at === 0 ? 'id' : `...F${at - 1}`} } }`,
      ).join(' ');
    expect(await codes(`{ organizationalUnits(first: 1) { nodes { ...F8 } } } ${deep(9)}`)).toEqual(['LIMIT_EXCEEDED']);
    const wide = `fragment W on Account { a: id b: id c: id d: id e: id f: id g: id h: id }`;
    expect(
      await codes(`{ x: accounts(first: 1) { nodes { ...W } } accounts(first: 2) { nodes { ...W } } } ${wide}`),
    ).toContain('LIMIT_EXCEEDED');
    const twice = (n: number) =>
      Array.from(
        { length: n },
        (_, at) => `fragment T${at} on Account { ${at === 0 ? 'id' : `...T${at - 1} ...T${at - 1}`} }`,
      ).join(' ');
    // Unfolded it would be 2^40 fields: that it ends at all shows that nothing unfolds it.
    expect(await codes(`{ accounts(first: 1) { nodes { ...T40 } } } ${twice(41)}`)).toEqual(['LIMIT_EXCEEDED']);
    expect(await codes('{ accounts { nodes { ...A } } } fragment A on Account { ...A }')).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('may cost only so much, counted from its page sizes, and hears what it cost', async () => {
    const nested = 'query ($n: Int!) { accounts(first: $n) { nodes { buckets(first: $n) { nodes { name } } } } }';
    const refused = await test.ask(nested, { n: 100 });
    expect(refused).toMatchObject({ status: 400, codes: ['LIMIT_EXCEEDED'] });
    expect(refused.errors?.[0]?.extensions['limit']).toMatchObject({ max: 5_000 });
    expect((await test.ask(nested, { n: 50 })).extensions?.cost).toEqual({
      requested: 5 + 50 * (1 + 5 + 50),
      limit: 5_000,
    });
    expect(await codes(nested, { n: -1_000_000 })).toEqual(['BAD_USER_INPUT']);
  });

  it('hears what is wrong with it, with code and advice', async () => {
    const hears = async (query: string, variables?: Record<string, unknown>) => {
      const { errors, status } = await test.ask(query, variables);
      expect(errors?.[0]?.extensions.advice).not.toBe('');
      return [status, errors?.[0]?.extensions.code, errors?.[0]?.message];
    };
    expect(await hears('{ accounts')).toEqual([400, 'GRAPHQL_PARSE_FAILED', expect.any(String)]);
    expect(await hears('subscription { __typename }')).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
      'The schema has no subscriptions.',
    ]);
    expect(await hears('query A { __typename } query B { __typename }')).toEqual([
      400,
      'OPERATION_RESOLUTION_FAILURE',
      expect.any(String),
    ]);
    expect(await hears('')).toEqual([400, 'BAD_REQUEST', expect.any(String)]);
    expect(await hears('{ nothing }')).toEqual([400, 'GRAPHQL_VALIDATION_FAILED', expect.stringContaining('nothing')]);
    expect(await hears('{ accounts(first: 201) { totalCount } }')).toEqual([
      200,
      'BAD_USER_INPUT',
      expect.stringContaining('first: must not be greater than 200'),
    ]);
    expect(await hears('{ accounts(first: 0) { totalCount } }')).toEqual([
      200,
      'BAD_USER_INPUT',
      expect.stringContaining('first'),
    ]);
    expect(await hears('query ($n: Int!) { accounts(first: $n) { totalCount } }', { n: 'x' })).toEqual([
      400,
      'BAD_USER_INPUT',
      expect.any(String),
    ]);
    expect(
      await hears('query ($f: FindingFilter) { findings(filter: $f) { totalCount } }', {
        f: { lastSeenAfter: 'yesterday' },
      }),
    ).toEqual([400, 'BAD_USER_INPUT', expect.any(String)]);
    expect(
      await hears('query ($i: [String!]) { accounts(filter: { ids: $i }) { totalCount } }', {
        i: Array(1_001).fill('1'),
      }),
    ).toEqual([200, 'BAD_USER_INPUT', expect.stringContaining('filter.ids')]);
    expect(await hears('{ account(id: "a\\u0000") { id } }')).toEqual([
      400,
      'BAD_USER_INPUT',
      expect.stringContaining('NUL'),
    ]);
    expect(await hears('query ($id: ID!) { account(id: $id) { id } }', { id: 'a\u0000' })).toEqual([
      400,
      'BAD_USER_INPUT',
      expect.stringContaining('NUL'),
    ]);
  });

  it('finds nothing, and breaks nothing, with hostile names', async () => {
    const hostile = ["' OR 1=1 --", '%', '_', '\\', '../../etc/passwd', 'line\nbreak', '🙂', '$1', 'x'.repeat(1_024)];
    for (const text of hostile) {
      const { errors, data } = await test.ask(
        `query ($t: String!, $l: [String!]) { bucket(name: $t) { name }
          accounts(filter: { nameContains: $t, ids: $l }) { totalCount } findings(filter: { keyPrefix: $t, ids: $l }) { totalCount } }`,
        { t: text, l: [text] },
      );
      expect(errors, text).toBeUndefined();
      expect(data).toEqual({ bucket: null, accounts: { totalCount: 0 }, findings: { totalCount: 0 } });
      for (const field of ['types', 'accountIds']) {
        const query = `query ($l: [String!]) { findings(filter: { ${field}: $l }) { totalCount } }`;
        expect(await codes(query, { l: [text] }), text).toEqual(['BAD_USER_INPUT']);
      }
    }
  });

  it('may hold no half of a surrogate pair', async () => {
    expect(await codes('query ($id: ID!) { account(id: $id) { id } }', { id: 'a\ud800' })).toEqual(['BAD_USER_INPUT']);
  });

  it('can introspect, as GraphiQL does', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect(
      (await test.ask(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).errors,
    ).toBeUndefined();
    const loop =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
    expect(await codes(loop)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});
