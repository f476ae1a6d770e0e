import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DAYTONA_API_KEY',
  name: 'Daytona API key',
  prefixes: ['dtn_'],
  alphabet: 'hex',
  length: 64,
  references: ['https://www.daytona.io/docs/en/api-keys/'],
});
