import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'JFROG_API_KEY',
  name: 'JFrog Artifactory API key',
  literals: ['AKCp'],
  source: 'AKCp(?<secret>[A-Za-z0-9]{65,75})',
  most: 80,
  make: (variant) => fakeSecret('AKCp', 65, 'base62', variant),
  references: ['https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key'],
});
