import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isLeafType,
} from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { fieldExtensionsEstimator, getComplexity } from './complexity.ts';

/** Cost of a connection: five for the query itself, and its page size times what each item costs. */
export const connectionCost: ComplexityEstimator = ({ args, childComplexity }) =>
  5 + (typeof args['first'] === 'number' ? Math.max(args['first'], 1) : 1) * childComplexity;

/** Cost of a list without pages: `size` is how many items it has in the usual case. */
export const listCost =
  (size: number): ComplexityEstimator =>
  ({ childComplexity }) =>
    1 + size * childComplexity;

/** A scalar costs nothing, an object 1 and what it holds. */
const objectCost: ComplexityEstimator = ({ field, childComplexity }) =>
  isLeafType(getNamedType(field.type)) ? 0 : 1 + childComplexity;

/**
 * What a query may cost to answer, before anything is read. Undefined when the variables do not fit their types: then nothing will
 * be read either. Throws LIMIT_EXCEEDED for a document that unfolds to too many nodes to be counted.
 */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): number | undefined {
  const operation = getOperationAST(query, operationName);
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
  if (errors !== undefined) return undefined;
  try {
    return getComplexity({
      schema,
      query,
      variables,
      ...(operationName === undefined ? {} : { operationName }),
      estimators: [fieldExtensionsEstimator(), objectCost],
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, {
      originalError: error,
      extensions: { code: 'LIMIT_EXCEEDED', advice: 'Use fewer fragments.', http: { status: 400 } },
    });
  }
}
