import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'APOLLO_GRAPH_KEY',
  name: 'Apollo GraphOS API key',
  literals: ['service:', 'user:gh.', 'user:fh.'],
  source: '(?:service:[a-z][A-Za-z0-9-]{1,63}|user:[gf]h\\.[A-Za-z0-9-]{20,60}):(?<secret>[A-Za-z0-9_-]{22})',
  most: 110,
  make: (variant) => `service:orders-graph:${fakeSecret('', 22, 'base62', variant)}`,
  references: ['https://www.apollographql.com/docs/graphos/platform/access-management/api-keys'],
});
