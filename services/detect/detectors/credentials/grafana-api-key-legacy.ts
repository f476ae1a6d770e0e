import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'GRAFANA_API_KEY_LEGACY',
  name: 'Grafana API key',
  literals: ['eyJrIjoi'],
  source: '(?<secret>eyJrIjoi[A-Za-z0-9+/_-]{60,400}={0,2})',
  most: 420,
  make: (variant) => fakeSecret('eyJrIjoi', 60, 'base62', variant),
  references: ['https://grafana.com/docs/grafana/latest/administration/api-keys/'],
});
