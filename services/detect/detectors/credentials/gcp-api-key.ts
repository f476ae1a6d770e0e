import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'GCP_API_KEY',
  name: 'Google Cloud API key',
  prefixes: ['AIza'],
  alphabet: 'base64url',
  length: 35,
  references: ['https://cloud.google.com/docs/authentication/api-keys'],
});
