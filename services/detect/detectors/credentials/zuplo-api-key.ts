import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'ZUPLO_API_KEY',
  name: 'Zuplo API key',
  prefixes: ['zpka_'],
  alphabet: 'base64url',
  length: [36, 60],
  references: ['https://zuplo.com/docs/articles/api-key-leak-detection'],
});
