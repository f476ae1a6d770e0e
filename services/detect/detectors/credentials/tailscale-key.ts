import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'TAILSCALE_KEY',
  name: 'Tailscale key',
  literals: ['tskey-'],
  source: 'tskey-(?:auth|api|client|scim|webhook)-(?<secret>[A-Za-z0-9]{8,20}-[A-Za-z0-9]{16,40})',
  most: 76,
  make: (variant) => fakeSecret('tskey-auth-', 8, 'base62', variant) + fakeSecret('-', 16, 'base62', variant + 10),
  references: ['https://tailscale.com/kb/1277/key-prefixes'],
});
