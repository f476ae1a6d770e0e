import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'LINEAR_API_KEY',
  name: 'Linear API key or OAuth token',
  prefixes: ['lin_api_', 'lin_oauth_'],
  alphabet: 'base62',
  length: [40, 64],
  references: ['https://linear.app/developers/graphql'],
});
