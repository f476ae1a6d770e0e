import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'GROQ_API_KEY',
  name: 'Groq API key',
  prefixes: ['gsk_'],
  alphabet: 'base62',
  length: [48, 64],
  references: ['https://console.groq.com/docs/quickstart'],
});
