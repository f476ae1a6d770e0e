import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'AKAMAI_EDGEGRID_TOKEN',
  name: 'Akamai EdgeGrid client or access token',
  literals: ['akab-'],
  source: 'akab-(?<secret>[a-z0-9]{16,32}-[a-z0-9]{5,16})',
  most: 54,
  make: (variant) => fakeSecret('akab-', 26, 'base36', variant) + fakeSecret('-', 6, 'base36', variant + 10),
  references: ['https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials'],
});
