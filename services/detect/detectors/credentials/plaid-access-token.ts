import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'PLAID_ACCESS_TOKEN',
  name: 'Plaid access token',
  literals: ['access-sandbox-', 'access-development-', 'access-production-'],
  source:
    'access-(?:sandbox|development|production)-(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 60,
  make: (variant) =>
    fakeSecret('access-sandbox-', 8, 'hex', variant) +
    fakeSecret('-', 4, 'hex', variant + 10) +
    fakeSecret('-', 4, 'hex', variant + 20) +
    fakeSecret('-', 4, 'hex', variant + 30) +
    fakeSecret('-', 12, 'hex', variant + 40),
  references: ['https://plaid.com/docs/api/tokens/'],
});
