import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'NYLAS_API_KEY',
  name: 'Nylas API key',
  prefixes: ['nyk_v0_'],
  alphabet: 'base62',
  length: [60, 70],
  references: ['https://developer.nylas.com/docs/dev-guide/dashboard/#get-your-api-key'],
});
