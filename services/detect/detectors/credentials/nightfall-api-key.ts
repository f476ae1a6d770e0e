import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'NIGHTFALL_API_KEY',
  name: 'Nightfall API key',
  prefixes: ['NF-'],
  alphabet: 'base62',
  length: 32,
  references: ['https://help.nightfall.ai/developer-api/key_concepts/authentication'],
});
