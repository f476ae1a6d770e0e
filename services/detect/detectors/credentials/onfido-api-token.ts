import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ONFIDO_API_TOKEN',
  name: 'Onfido API token',
  literals: ['api_live.', 'api_sandbox.', 'api_live_us.', 'api_live_ca.'],
  source: 'api_(?:live|sandbox)(?:_us|_ca)?\\.(?<secret>[A-Za-z0-9_-]{11}\\.[A-Za-z0-9_-]{32})',
  most: 70,
  make: (variant) => `api_live.${fakeSecret('', 11, 'base62', variant)}.${fakeSecret('', 32, 'base62', variant)}`,
  references: ['https://documentation.onfido.com/api/latest#api-tokens'],
});
