import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DNSIMPLE_TOKEN',
  name: 'DNSimple access token',
  prefixes: ['dnsimple_a_', 'dnsimple_u_'],
  alphabet: 'base62',
  length: [24, 40],
  references: ['https://support.dnsimple.com/articles/api-access-token/'],
});
