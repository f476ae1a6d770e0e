import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SAMSARA_API_TOKEN',
  name: 'Samsara API token',
  prefixes: ['samsara_api_'],
  alphabet: 'base62',
  length: [28, 40],
  references: ['https://developers.samsara.com/docs/authentication'],
});
