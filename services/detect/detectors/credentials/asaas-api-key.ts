import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ASAAS_API_KEY',
  name: 'Asaas API key',
  literals: ['$aact_'],
  source: '\\$aact_(?<secret>(?:prod_|hmlg_)?[A-Za-z0-9+/:]{155,220}={0,2})',
  most: 240,
  make: (variant) => `$aact_prod_${fakeSecret('', 160, 'base62', variant)}`,
  references: ['https://docs.asaas.com/docs/authentication-2'],
});
