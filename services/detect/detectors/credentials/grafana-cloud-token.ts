import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'GRAFANA_CLOUD_TOKEN',
  name: 'Grafana Cloud access policy token',
  literals: ['glc_'],
  source: 'glc_(?<secret>eyJ[A-Za-z0-9+/=_-]{40,400})',
  most: 410,
  make: (variant) => fakeSecret('glc_eyJ', 40, 'base62', variant),
  references: [
    'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
  ],
});
