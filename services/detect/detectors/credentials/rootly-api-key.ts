import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'ROOTLY_API_KEY',
  name: 'Rootly API key',
  prefixes: ['rootly_'],
  alphabet: 'hex',
  length: 64,
  references: ['https://docs.rootly.com/api-reference/overview'],
});
