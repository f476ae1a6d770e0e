import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, visit } from 'graphql';

const unstorable = /[\u0000\p{Surrogate}]/u;

function unfit(value: unknown): boolean {
  if (typeof value === 'string') return unstorable.test(value);
  if (Array.isArray(value)) return value.some(unfit);
  return typeof value === 'object' && value !== null && Object.values(value).some(unfit);
}

function unfitLiteral(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    StringValue(node) {
      found ||= unstorable.test(node.value);
    },
  });
  return found;
}

/** Refuses NUL characters and halves of surrogate pairs anywhere in a request: PostgreSQL's text cannot hold them. */
export const textPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }) {
        if (!unfit(request.variables) && !unfitLiteral(document)) return;
        throw new GraphQLError('A text in the request holds a NUL character or half of a surrogate pair.', {
          extensions: { code: 'BAD_USER_INPUT', advice: 'Take it out: no name or key has one.', http: { status: 400 } },
        });
      },
    };
  },
};
