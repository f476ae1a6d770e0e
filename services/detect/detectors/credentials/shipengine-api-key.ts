import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'SHIPENGINE_API_KEY',
  name: 'ShipEngine API key',
  literals: ['TEST_'],
  source: 'TEST_(?<secret>[A-Za-z0-9+/]{43})',
  most: 50,
  make: (variant) => fakeSecret('TEST_', 43, 'base62', variant),
  references: ['https://www.shipengine.com/docs/auth/'],
});
