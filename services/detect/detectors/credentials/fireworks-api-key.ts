import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'FIREWORKS_API_KEY',
  name: 'Fireworks AI API key',
  prefixes: ['fw_'],
  alphabet: 'base62',
  length: [22, 28],
  references: ['https://docs.fireworks.ai/getting-started/quickstart'],
});
