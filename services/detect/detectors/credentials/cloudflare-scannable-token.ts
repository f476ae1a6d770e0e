import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CLOUDFLARE_SCANNABLE_TOKEN',
  name: 'Cloudflare key or token of the prefixed format',
  prefixes: ['cfk_', 'cfut_', 'cfat_'],
  alphabet: 'base62',
  length: 48,
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/'],
});
