import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ELASTIC_CLOUD_KEY',
  name: 'Elastic Cloud API key',
  literals: ['essu_'],
  source: 'essu_(?<secret>[A-Za-z0-9+/_-]{56,200}={0,2})',
  most: 210,
  make: (variant) => fakeSecret('essu_', 60, 'base62', variant),
  references: ['https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys'],
});
