import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'APIFY_API_TOKEN',
  name: 'Apify API token',
  prefixes: ['apify_api_'],
  alphabet: 'base62',
  length: [32, 44],
  references: ['https://docs.apify.com/platform/integrations/api'],
});
