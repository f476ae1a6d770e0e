import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'GEMINI_AUTH_KEY',
  name: 'Google authorization API key (Gemini, Vertex AI)',
  prefixes: ['AQ.Ab8'],
  alphabet: 'base64url',
  length: [40, 120],
  references: [
    'https://ai.google.dev/gemini-api/docs/api-key',
    'https://discuss.ai.google.dev/t/gemini-api-key-start-from-aq/171575',
  ],
});
