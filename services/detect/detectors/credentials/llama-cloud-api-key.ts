import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'LLAMA_CLOUD_API_KEY',
  name: 'LlamaCloud API key',
  prefixes: ['llx-'],
  alphabet: 'base62',
  length: [44, 52],
  references: ['https://docs.cloud.llamaindex.ai/api_key'],
});
