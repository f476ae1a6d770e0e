import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'PERPLEXITY_API_KEY',
  name: 'Perplexity API key',
  prefixes: ['pplx-'],
  alphabet: 'base62',
  length: [40, 60],
  references: ['https://docs.perplexity.ai/guides/getting-started'],
});
