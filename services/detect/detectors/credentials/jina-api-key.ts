import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'JINA_API_KEY',
  name: 'Jina AI API key',
  prefixes: ['jina_'],
  alphabet: 'base62',
  length: [56, 64],
  references: ['https://jina.ai/embeddings/'],
});
