import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'OPENVSX_TOKEN',
  name: 'Open VSX access token',
  literals: ['ovsxat_', 'ovsxp_'],
  source: 'ovsx(?:at|p)_(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 45,
  make: (variant) =>
    fakeSecret('ovsxat_', 8, 'hex', variant) +
    fakeSecret('-', 4, 'hex', variant + 10) +
    fakeSecret('-', 4, 'hex', variant + 20) +
    fakeSecret('-', 4, 'hex', variant + 30) +
    fakeSecret('-', 12, 'hex', variant + 40),
  references: ['https://github.com/eclipse/openvsx/wiki/Publishing-Extensions'],
});
