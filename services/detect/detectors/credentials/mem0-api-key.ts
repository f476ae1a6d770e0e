import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'MEM0_API_KEY',
  name: 'Mem0 API key',
  prefixes: ['m0-'],
  alphabet: 'base62',
  length: [38, 44],
  references: ['https://docs.mem0.ai/platform/quickstart'],
});
