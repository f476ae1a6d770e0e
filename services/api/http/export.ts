import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import { OrgsweepError } from '../../model/index.ts';
import { type ApiDeps, createContext } from '../context.ts';
import { sendError } from '../errors/http-error.ts';
import { exportFindings, formatOf } from '../exports/export.service.ts';
import { filterOfQuery } from '../exports/filter-of-query.ts';
import { requireKnown } from '../findings/require-known.ts';
import { requirePlaces } from '../relay/require-places.ts';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** `GET /export/findings?format=csv&filter={…}`: findings as a file, streamed. A connection that breaks off says that it is not whole. */
export function exportRoute(deps: ApiDeps, schema: GraphQLSchema): Router {
  const router = Router();
  router.get('/export/findings', async (req, res) => {
    const requestId = String(res.getHeader('x-request-id'));
    try {
      const format = formatOf(textOf(req.query['format']) ?? '');
      const filter = await filterOfQuery(schema, textOf(req.query['filter']));
      const context = createContext(deps, { requestId });
      await requirePlaces(context, filter);
      await requireKnown(context, filter);
      const text = exportFindings(context, format, filter);
      // The first piece is waited for, so that a store that is down is an answer of its own and no broken file.
      const pieces = text[Symbol.asyncIterator]();
      const first = await pieces.next();
      res.type(format.mimeType).attachment(`findings.${format.extension}`);
      async function* body() {
        if (first.done !== true) yield first.value;
        yield* { [Symbol.asyncIterator]: () => pieces };
      }
      await pipeline(Readable.from(body()), res);
    } catch (error) {
      if (res.headersSent) {
        deps.log.warn({ err: error, requestId }, 'an export broke off');
        res.destroy();
      } else if (error instanceof OrgsweepError && error.code !== 'INTERNAL') {
        const status = error.code === 'BAD_USER_INPUT' ? 400 : error.code === 'ACCESS_DENIED' ? 403 : 503;
        sendError(res, status, error.code, error.message, error.advice);
      } else throw error;
    }
  });
  return router;
}
