import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'CLOUDFLARE_ORIGIN_CA_KEY',
  name: 'Cloudflare origin CA key',
  literals: ['v1.0-'],
  source: 'v1\\.0-(?<secret>[a-f0-9]{24}-[a-f0-9]{146})',
  most: 178,
  make: (variant) => fakeSecret('v1.0-', 24, 'hex', variant) + fakeSecret('-', 146, 'hex', variant + 10),
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/'],
});
