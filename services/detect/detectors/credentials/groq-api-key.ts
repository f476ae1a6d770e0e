import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'GROQ_API_KEY',
  name: 'Groq API key',
  prefixes: ['gsk_'],
  alphabet: 'base62',
  length: 52,
  references: ['https://console.groq.com/docs/quickstart'],
});
