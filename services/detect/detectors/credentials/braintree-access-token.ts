import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'BRAINTREE_ACCESS_TOKEN',
  name: 'PayPal Braintree access token',
  literals: ['access_token$'],
  source: 'access_token\\$(?:production|sandbox)\\$(?<secret>[a-z0-9]{16}\\$[a-f0-9]{32})',
  most: 74,
  make: (variant) =>
    fakeSecret('access_token$production$', 16, 'base36', variant) + fakeSecret('$', 32, 'hex', variant + 10),
  references: ['https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials'],
});
