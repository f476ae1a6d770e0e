import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CEREBRAS_API_KEY',
  name: 'Cerebras API key',
  prefixes: ['csk-'],
  alphabet: 'base36',
  length: [40, 56],
  references: ['https://inference-docs.cerebras.ai/quickstart'],
});
