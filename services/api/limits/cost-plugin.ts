import type { ApolloServerPlugin } from '@apollo/server';
import { costOf } from './cost.ts';
import { limitError } from './limit-error.ts';
import { limits } from './limits.ts';

/** Refuses what costs too much before a row is read, and says in `extensions.cost` what each answered query cost. */
export const costPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    let requested: number | undefined;
    return {
      async didResolveOperation({ schema, document, request }) {
        requested = costOf(schema, document, request.variables ?? {}, request.operationName);
        if (requested !== undefined && requested > limits.cost) {
          const limit = { name: 'points of cost', max: limits.cost, actual: requested };
          throw limitError(limit, 'Ask for smaller pages (`first`) in nested connections, or nest less.');
        }
      },
      async willSendResponse({ response }) {
        if (requested === undefined || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost: { requested, limit: limits.cost } };
      },
    };
  },
};
