import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'REPLICATE_API_TOKEN',
  name: 'Replicate API token',
  prefixes: ['r8_'],
  alphabet: 'base62',
  length: [37, 40],
  references: ['https://replicate.com/docs/topics/security/api-tokens'],
});
