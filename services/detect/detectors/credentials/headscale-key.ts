import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'HEADSCALE_KEY',
  name: 'Headscale API or pre-authentication key',
  literals: ['hskey-api-', 'hskey-auth-'],
  source: 'hskey-(?:api|auth)-[A-Za-z0-9_-]{12}-(?<secret>[A-Za-z0-9_-]{64})',
  most: 90,
  make: (variant) => fakeSecret('hskey-auth-', 12, 'hex', variant) + fakeSecret('-', 64, 'hex', variant + 10),
  references: ['https://github.com/juanfont/headscale/blob/main/hscontrol/db/api_key.go'],
});
