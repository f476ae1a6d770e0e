import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'BREX_TOKEN',
  name: 'Brex user token',
  prefixes: ['bxt_'],
  alphabet: 'base62',
  length: [32, 60],
  references: ['https://developer.brex.com/docs/authentication/'],
});
