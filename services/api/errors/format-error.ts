import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { OrgsweepError } from '../../model/index.ts';
import { limits } from '../limits/limits.ts';
import { constraintsOf } from './constraints.ts';

const ownCodes = ['LIMIT_EXCEEDED', 'DEADLINE_EXCEEDED'];
const clientCodes: ReadonlySet<unknown> = new Set([
  ...Object.values<string>(ApolloServerErrorCode).filter(
    (code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
  ),
  ...ownCodes,
]);

/** What the caller is told of an error of ours. */
function publicError(error: OrgsweepError): GraphQLFormattedError {
  return { message: error.message, extensions: { code: error.code, advice: error.advice } };
}

/** What the caller is told of an error that should not have happened: nothing of it. */
export const internalError: GraphQLFormattedError = {
  message: 'Something went wrong inside the API.',
  extensions: { code: 'INTERNAL', advice: 'Look for `requestId` in the log of the API, and report it.' },
};

const advice: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: `Correct the query's syntax; at most ${limits.tokens} tokens are read.`,
  GRAPHQL_VALIDATION_FAILED: 'Compare the query with the schema, which the page at / shows.',
  BAD_USER_INPUT: 'Correct the variables.',
  BAD_REQUEST: 'Send one {"query": "…", "variables": {…}}.',
  OPERATION_RESOLUTION_FAILURE: 'Name in `operationName` one of the operations of the query.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Send the text of the query.',
};

/** A caller's mistake with GraphQL itself. Apollo gives everything that validation finds one code; limits have their own. */
function clientError({ message, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...rest } = { ...extensions };
  const code = rest['limit'] === undefined ? String(rest['code']) : 'LIMIT_EXCEEDED';
  return { message, extensions: { ...rest, code, advice: rest['advice'] ?? advice[code] ?? '' } };
}

/** Where in the query an error belongs. */
function place({ path, locations }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(path === undefined ? {} : { path }), ...(locations === undefined ? {} : { locations }) };
}

/**
 * The one place where errors become answers. Ours keep code, message and advice; what a caller did wrong with GraphQL itself keeps
 * its message; everything else becomes INTERNAL without a word of its text or stack.
 */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const error = unwrapResolverError(thrown);
  if (error instanceof OrgsweepError) {
    const own = error.code === 'INTERNAL' ? internalError : publicError(error);
    return { ...own, ...place(formatted) };
  }
  if (error instanceof ArgumentValidationError) {
    const fields = constraintsOf(error.extensions.validationErrors);
    const message = `The input is not right: ${fields.map(({ field, problem }) => `${field}: ${problem}`).join('; ')}`;
    const extensions = { code: 'BAD_USER_INPUT', advice: 'Correct the fields named.', fields };
    return { message, extensions, ...place(formatted) };
  }
  if (error instanceof GraphQLError && clientCodes.has(formatted.extensions?.['code'])) {
    return { ...clientError(formatted), ...place(formatted) };
  }
  return { ...internalError, ...place(formatted) };
}
