import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'XATA_API_KEY',
  name: 'Xata API key',
  prefixes: ['xau_'],
  alphabet: 'base62',
  length: [36, 64],
  references: ['https://xata.io/docs/api-reference/authentication'],
});
