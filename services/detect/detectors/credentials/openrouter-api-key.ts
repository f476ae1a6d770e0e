import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'OPENROUTER_API_KEY',
  name: 'OpenRouter API key',
  prefixes: ['sk-or-v1-'],
  alphabet: 'hex',
  length: 64,
  references: ['https://openrouter.ai/docs/api-reference/authentication'],
});
