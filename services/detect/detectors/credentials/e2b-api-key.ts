import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'E2B_API_KEY',
  name: 'E2B API key',
  prefixes: ['e2b_', 'sk_e2b_'],
  alphabet: 'hex',
  length: 40,
  references: ['https://e2b.dev/docs/api-key'],
});
