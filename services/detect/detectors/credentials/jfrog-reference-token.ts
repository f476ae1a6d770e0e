import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'JFROG_REFERENCE_TOKEN',
  name: 'JFrog reference token',
  literals: ['cmVmdGtu'],
  source: '(?<secret>cmVmdGtu[A-Za-z0-9]{56})',
  most: 64,
  make: (variant) => fakeSecret('cmVmdGtu', 56, 'base62', variant),
  references: ['https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens'],
});
