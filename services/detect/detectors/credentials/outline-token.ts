import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'OUTLINE_TOKEN',
  name: 'Outline API key, OAuth token or client secret',
  literals: ['ol_api_', 'ol_at_', 'ol_rt_', 'ol_sk_'],
  source: 'ol_(?:api_(?<secret>[A-Za-z0-9]{38})|[ar]t_(?<token>[a-f0-9]{64})|sk_(?<client>[A-Za-z0-9]{32}))',
  most: 72,
  make: (variant) => fakeSecret('ol_api_', 38, 'base62', variant),
  references: [
    'https://github.com/outline/outline/blob/main/server/models/ApiKey.ts',
    'https://github.com/outline/outline/blob/main/server/utils/oauth/OAuthInterface.ts',
  ],
});
