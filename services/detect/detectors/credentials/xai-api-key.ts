import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'XAI_API_KEY',
  name: 'xAI API key',
  prefixes: ['xai-'],
  alphabet: 'base62',
  length: [70, 90],
  references: ['https://docs.x.ai/docs/tutorial'],
});
