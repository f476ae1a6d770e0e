import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import { type ApiContext, type ApiDeps, createContext } from '../context.ts';
import { httpErrorHandler, sendError } from '../errors/http-error.ts';
import { limits } from '../limits/limits.ts';
import { exportRoute } from './export.ts';
import { jsonPostOnly, namedActor, sameSiteOnly, securityHeaders } from './guard.ts';
import { health } from './health.ts';
import { page } from './page.ts';

/** Everything that is served: `/graphql`, `/export/findings`, the page at `/`, `/livez` and `/readyz`. */
export function createApp(deps: ApiDeps, apollo: ApolloServer<ApiContext>, schema: GraphQLSchema): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_req, res, next) => {
    res.set('x-request-id', randomUUID());
    next();
  });
  app.use(securityHeaders, sameSiteOnly);
  app.use(health(deps));
  app.use(
    '/graphql',
    jsonPostOnly,
    namedActor,
    express.json({ limit: limits.bodyBytes }),
    expressMiddleware(apollo, {
      context: async ({ req, res }) =>
        createContext(deps, {
          requestId: String(res.getHeader('x-request-id')),
          actor: req.headers['x-orgsweep-actor']?.toString(),
        }),
    }),
  );
  app.use(exportRoute(deps, schema));
  app.use(page());
  app.use((_req, res) => {
    sendError(
      res,
      404,
      'NOT_FOUND',
      'There is nothing here.',
      'Queries go to /graphql; the page to type them in is at /.',
    );
  });
  app.use(httpErrorHandler(deps.log));
  return app;
}
