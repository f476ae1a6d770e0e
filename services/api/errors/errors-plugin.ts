import type { ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from '../context.ts';

const retryAfterSeconds = '5';
const unavailable: ReadonlySet<unknown> = new Set(['STORE_UNAVAILABLE', 'TEMPORAL_UNAVAILABLE']);

/**
 * After `formatError`: logs what went wrong inside, gives INTERNAL errors the request's id, and answers 503 when nothing at all
 * could be answered because the store or Temporal is away.
 */
export const errorsPlugin: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue, errors }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const { requestId, log } = contextValue;
        response.http.headers.set('x-request-id', requestId);
        if (singleResult.errors === undefined) return;
        singleResult.errors = singleResult.errors.map((error, index) => {
          const code = error.extensions?.['code'];
          if (code !== 'INTERNAL' && !unavailable.has(code)) return error;
          const original = errors?.[index];
          log.error({ err: original?.originalError ?? original, requestId, code }, 'request failed');
          return { ...error, extensions: { ...error.extensions, requestId } };
        });
        const codes = singleResult.errors.map((error) => error.extensions?.['code']);
        if (singleResult.data == null && codes.some((code) => unavailable.has(code))) {
          response.http.status = 503;
          response.http.headers.set('retry-after', retryAfterSeconds);
        }
      },
    };
  },
};
