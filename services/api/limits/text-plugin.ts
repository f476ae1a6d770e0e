import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, visit } from 'graphql';

const nul = '\u0000';

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(nul);
  if (Array.isArray(value)) return value.some(holdsNul);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);
}

function literalHoldsNul(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    StringValue(node) {
      found ||= node.value.includes(nul);
    },
  });
  return found;
}

/** Refuses NUL characters anywhere in a request: PostgreSQL's text cannot hold them, and no name or key has them. */
export const textPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }) {
        if (!holdsNul(request.variables) && !literalHoldsNul(document)) return;
        throw new GraphQLError('A text in the request holds a NUL character.', {
          extensions: { code: 'BAD_USER_INPUT', advice: 'Take it out: no name or key has one.', http: { status: 400 } },
        });
      },
    };
  },
};
