import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SQUARE_APPLICATION_SECRET',
  name: 'Square application secret',
  prefixes: ['sq0csp-', 'sq0csb-'],
  alphabet: 'base64url',
  length: [40, 50],
  references: ['https://developer.squareup.com/docs/oauth-api/overview'],
});
