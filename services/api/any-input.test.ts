import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, seed, sweepId } from '../../test/support/api/seed.ts';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** Numbers from 0 to 1, the same in each run. */
function numbers(seedValue: number): () => number {
  let state = seedValue;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const next = numbers(7);
const oneOf = <T>(first: T, ...more: readonly T[]): T => more[Math.floor(next() * (more.length + 1)) - 1] ?? first;
/** Most values are usual ones: else no request would come further than to its first argument. */
const unusual = (): boolean => next() < 0.15;

const usualTexts = ['a', 'b', accounts.prod, 'alpha', sweepId, 'abc\\d{4}', 'USA_SOCIAL_SECURITY_NUMBER', 'us-east-1'];
const unusualTexts = [
  ...[' ', 'x'.repeat(1_100), 'x'.repeat(20_000), '\u0000', 'a\u0000b', '\ud800', '\u202e👩‍👩‍👧', '%_\\', "';--", '-1'],
  ...['../..', '{}', '[', '__proto__', 'constructor', '1e999', '(a+)+$', '* * * * *', 'https://example.com', 'e30='],
];
/** Others are refused. */
const knownWords: Readonly<Record<string, readonly string[]>> = {
  identifiers: ['USA_SOCIAL_SECURITY_NUMBER'],
  types: ['SensitiveData:S3Object/Multiple'],
  checkIds: ['bucket-public'],
  accountIds: [accounts.prod],
  organizationalUnitIds: ['ou-root-prodprod'],
  regions: ['us-east-1'],
  bucketNames: ['alpha'],
};
const unusualNumbers = [-1, 200, 2 ** 31 - 1, -(2 ** 31)];

function scalar(name: string): unknown {
  const strange = unusual();
  switch (name) {
    case 'Int':
      return strange ? oneOf(0, ...unusualNumbers) : oneOf(1, 2, 5);
    case 'Float':
      return strange ? oneOf(0.5, ...unusualNumbers, 1e308, 5e-324) : oneOf(1, 2);
    case 'SafeInt':
      return strange ? oneOf(0, ...unusualNumbers, 2 ** 53 - 1, 1 - 2 ** 53) : oneOf(1, 2);
    case 'Boolean':
      return next() < 0.5;
    case 'DateTime':
      return strange
        ? oneOf(
            'never',
            '0001-01-01T00:00:00Z',
            '9999-12-31T23:59:59.999Z',
            '2026-02-30T00:00:00Z',
            '+275760-09-13T00:00:00Z',
          )
        : '2030-01-01T00:00:00Z';
    case 'JSON':
    case 'JSONObject':
      return oneOf<unknown>({}, { a: '\u0000' }, { url: 'https://example.com' }, { x: [[[[1]]]] }, { '': { '': {} } });
    default:
      return strange ? oneOf('', ...unusualTexts) : oneOf('a', ...usualTexts);
  }
}

function value(type: GraphQLInputType, depth: number): unknown {
  if (isNonNullType(type)) return value(type.ofType, depth);
  if (isListType(type))
    return Array.from({ length: unusual() ? oneOf(0, 60) : oneOf(1, 2) }, () => value(type.ofType, depth + 1));
  if (isEnumType(type)) {
    const [first = '', ...more] = type.getValues().map(({ name }) => name);
    return oneOf(first, ...more);
  }
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isRequiredInputField(field) || (depth < 4 && next() < 0.3))
        .map((field) => [field.name, knownWords[field.name] ?? value(field.type, depth + 1)]),
    );
  return scalar(type.name);
}

/** Leaves of a type, down to `depth`; lists of pages by one. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isScalarType(named) || isEnumType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  const parts = Object.values(named.getFields())
    .filter(({ args }) => args.every((arg) => !isRequiredArgument(arg)))
    .flatMap((field) => {
      const below = getNamedType(field.type);
      if (isScalarType(below) || isEnumType(below)) return [field.name];
      if (depth === 0) return [];
      const page = field.args.some(({ name }) => name === 'first') ? '(first: 1)' : '';
      return [`${field.name}${page} ${selection(field.type, depth - 1)}`];
    });
  return `{ ${['__typename', ...parts].join(' ')} }`;
}

function request(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>) {
  const given = field.args.filter((arg) => isRequiredArgument(arg) || next() < 0.5);
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const document = `${kind} Q${declared === '' ? '' : `(${declared})`} { ${field.name}${passed === '' ? '' : `(${passed})`} ${selection(field.type, kind === 'query' ? 2 : 1)} }`;
  return { document, variables: Object.fromEntries(given.map(({ name, type }) => [name, value(type, 0)])) };
}

describe('whatever it is asked with', () => {
  let test: TestApi;
  beforeAll(async () => {
    test = await startTestApi();
    await seed(test.store);
  });
  afterAll(() => test.stop());

  it.each(['query', 'mutation'] as const)('a %s is answered, or refused with a code that says why', async (kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    const faults: unknown[] = [];
    const answered = new Set<string>();
    for (const field of Object.values(root?.getFields() ?? {}))
      for (let round = 0; round < 9; round++) {
        const { document, variables } = request(kind, field);
        const { codes, status } = await test.ask(document, variables);
        if (codes.length === 0) answered.add(field.name);
        if (status >= 500 && !codes.includes('TEMPORAL_UNAVAILABLE')) faults.push({ document, variables, status });
        if (codes.some((code) => code.startsWith('INTERNAL'))) faults.push({ document, variables, codes });
        // There is none here, and it is waited for each time.
        if (codes.includes('TEMPORAL_UNAVAILABLE')) break;
      }
    expect(faults).toEqual([]);
    expect(answered.size).toBeGreaterThan(kind === 'query' ? 20 : 3);
  });
});
