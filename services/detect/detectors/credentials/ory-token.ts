import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'ORY_TOKEN',
  name: 'Ory access token or API key',
  prefixes: ['ory_pat_', 'ory_apikey_', 'ory_wak_'],
  alphabet: 'base62',
  length: [24, 64],
  references: ['https://www.ory.sh/docs/guides/api-keys'],
});
