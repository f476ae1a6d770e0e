import { fakeUuid } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'NEXUS_TOKEN',
  name: 'Sonatype Nexus token of npm',
  literals: ['NpmToken.'],
  source: 'NpmToken\\.(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 45,
  make: (variant) => `NpmToken.${fakeUuid(variant)}`,
  references: ['https://help.sonatype.com/en/npm-security.html'],
});
