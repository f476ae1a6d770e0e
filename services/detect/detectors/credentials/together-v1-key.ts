import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'TOGETHER_V1_KEY',
  name: 'Together AI API key (with prefix)',
  prefixes: ['tgp_v1_'],
  alphabet: 'base64url',
  length: [40, 48],
  references: ['https://docs.together.ai/docs/quickstart'],
});
