import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'DEPENDENCY_TRACK_API_KEY',
  name: 'Dependency-Track API key',
  literals: ['odt_'],
  // A public part may stand before the secret one.
  source: 'odt_(?:[A-Za-z0-9]{8}_)?(?<secret>[A-Za-z0-9]{32,45})',
  most: 58,
  make: (variant) =>
    variant === 2
      ? fakeSecret('odt_', 32, 'base62', variant)
      : fakeSecret('odt_', 8, 'base62', variant) + fakeSecret('_', 32, 'base62', variant),
  references: [
    'https://docs.dependencytrack.org/integrations/rest-api/',
    'https://github.com/DependencyTrack/dependency-track',
  ],
});
