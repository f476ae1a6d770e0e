import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'README_API_KEY',
  name: 'ReadMe API key',
  prefixes: ['rdme_'],
  alphabet: 'base36',
  length: [64, 72],
  references: ['https://docs.readme.com/main/reference/authentication'],
});
