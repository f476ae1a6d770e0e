import { validate } from 'class-validator';
import { coerceInputValue, type GraphQLSchema, isInputType } from 'graphql';
import { OrgsweepError } from '../../model/index.ts';
import type { FindingFilter } from '../../store/contract.ts';
import { constraintsOf } from '../errors/constraints.ts';
import { FindingFilterInput } from '../findings/finding.input.ts';
import { findingFilter } from '../findings/finding.service.ts';

const bad = (message: string) =>
  new OrgsweepError('BAD_USER_INPUT', message, {
    advice: 'Give `filter` as JSON of the GraphQL input FindingFilter, URL-encoded.',
  });

/** The filter of a URL: JSON of GraphQL's `FindingFilter`, held to the same rules. BAD_USER_INPUT for anything else. */
export async function filterOfQuery(schema: GraphQLSchema, text: string | undefined): Promise<FindingFilter> {
  if (text === undefined) return {};
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw bad('The filter is not JSON.');
  }
  const type = schema.getType('FindingFilter');
  if (!isInputType(type)) throw new TypeError('The schema has no FindingFilter.');
  const problems: string[] = [];
  const coerced: unknown = coerceInputValue(given, type, (path, _, error) => {
    problems.push(`${['filter', ...path].join('.')}: ${error.message}`);
  });
  if (problems.length > 0) throw bad(`The filter is not right: ${problems.slice(0, 5).join('; ')}`);
  const input = Object.assign(new FindingFilterInput(), coerced);
  const violations = constraintsOf(await validate(input, { skipMissingProperties: true }));
  if (violations.length > 0)
    throw bad(`The filter is not right: ${violations.map(({ field, problem }) => `${field}: ${problem}`).join('; ')}`);
  return findingFilter(input);
}
