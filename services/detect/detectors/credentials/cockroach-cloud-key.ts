import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'COCKROACH_CLOUD_KEY',
  name: 'CockroachDB Cloud API key',
  prefixes: ['CCDB1_'],
  alphabet: 'base62',
  length: [60, 70],
  references: ['https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#api-access'],
});
