import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'RUBYGEMS_API_KEY',
  name: 'RubyGems API key',
  prefixes: ['rubygems_'],
  alphabet: 'hex',
  length: 48,
  references: ['https://guides.rubygems.org/api-key-scopes/'],
});
