import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'PLANETSCALE_TOKEN',
  name: 'PlanetScale service token, password or OAuth token',
  prefixes: ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'],
  alphabet: 'base64url',
  length: [32, 64],
  references: ['https://planetscale.com/docs/concepts/service-tokens'],
});
