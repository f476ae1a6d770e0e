import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'GRAFANA_SERVICE_ACCOUNT_TOKEN',
  name: 'Grafana service account token',
  literals: ['glsa_'],
  source: 'glsa_(?<secret>[A-Za-z0-9]{32}_[a-fA-F0-9]{8})',
  most: 46,
  make: (variant) => fakeSecret('glsa_', 32, 'base62', variant) + fakeSecret('_', 8, 'hex', variant + 10),
  references: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/'],
});
