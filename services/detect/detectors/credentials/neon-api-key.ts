import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'NEON_API_KEY',
  name: 'Neon API key',
  prefixes: ['napi_'],
  alphabet: 'base62',
  length: [60, 70],
  references: ['https://neon.com/docs/manage/api-keys'],
});
