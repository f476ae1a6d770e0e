import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'FLAGSMITH_KEY',
  name: 'Flagsmith server-side key',
  prefixes: ['ser.'],
  alphabet: 'base62',
  length: 22,
  references: ['https://docs.flagsmith.com/clients/server-side'],
});
