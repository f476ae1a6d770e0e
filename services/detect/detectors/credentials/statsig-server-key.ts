import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'STATSIG_SERVER_KEY',
  name: 'Statsig server secret or console key',
  prefixes: ['secret-', 'console-'],
  alphabet: 'base62',
  length: [38, 48],
  references: ['https://docs.statsig.com/sdk-keys/api-keys/'],
});
