import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'FLY_IO_TOKEN',
  name: 'Fly.io access token',
  literals: ['fm2_', 'fm1r_', 'fm1a_', 'fo1_'],
  source: '(?:fm(?:2|1[ar])_[A-Za-z0-9+/=,_-]{100,1200}|fo1_(?<secret>[A-Za-z0-9_-]{43}))',
  most: 1220,
  make: (variant) => fakeSecret('fo1_', 43, 'base64url', variant),
  references: ['https://fly.io/docs/security/tokens/', 'https://github.com/superfly/macaroon/blob/main/format.go'],
});
