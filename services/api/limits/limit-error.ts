import { type ASTNode, GraphQLError } from 'graphql';

/** A query that asks for more than one request may. Code LIMIT_EXCEEDED with the limit's name, so that a client can react. */
export function limitError(
  limit: { readonly name: string; readonly max: number; readonly actual: number },
  advice: string,
  nodes?: readonly ASTNode[],
): GraphQLError {
  return new GraphQLError(`The query has ${limit.actual} ${limit.name}; at most ${limit.max} are allowed.`, {
    ...(nodes === undefined ? {} : { nodes }),
    extensions: { code: 'LIMIT_EXCEEDED', limit, advice, http: { status: 400 } },
  });
}
