import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DEPENDENCY_TRACK_API_KEY',
  name: 'Dependency-Track API key',
  prefixes: ['odt_'],
  alphabet: 'base62',
  length: [32, 45],
  references: ['https://docs.dependencytrack.org/integrations/rest-api/'],
});
