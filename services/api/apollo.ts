import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { ApiContext, ApiDeps } from './context.ts';
import { errorsPlugin } from './errors/errors-plugin.ts';
import { formatError } from './errors/format-error.ts';
import { costPlugin } from './limits/cost-plugin.ts';
import { limits } from './limits/limits.ts';
import { shapeRule } from './limits/shape-rule.ts';
import { textPlugin } from './limits/text-plugin.ts';

/**
 * Apollo with everything off that calls home or loads from elsewhere, whatever APOLLO_* variables say. Introspection is on: who
 * reaches the API may do everything until sign-in exists, and the schema is published anyway.
 */
export function createApollo(schema: GraphQLSchema, { log }: Pick<ApiDeps, 'log'>): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [shapeRule],
    formatError,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn({}, String(message)),
      error: (message) => log.error({}, String(message)),
    },
    plugins: [
      errorsPlugin,
      textPlugin,
      costPlugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
