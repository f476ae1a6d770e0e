import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'NETBIRD_TOKEN',
  name: 'NetBird access token',
  prefixes: ['nbp_', 'nbx_'],
  alphabet: 'base62',
  length: 36,
  references: ['https://github.com/netbirdio/netbird/blob/main/management/server/types/personal_access_token.go'],
});
