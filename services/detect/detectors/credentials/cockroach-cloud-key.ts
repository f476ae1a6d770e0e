import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'COCKROACH_CLOUD_KEY',
  name: 'CockroachDB Cloud API key',
  literals: ['CCDB1_'],
  source: 'CCDB1_(?<secret>[A-Za-z0-9]{22}_[A-Za-z0-9]{40}|[A-Za-z0-9]{60,70})',
  most: 76,
  make: (variant) => `${fakeSecret('CCDB1_', 22, 'base62', variant)}${fakeSecret('_', 40, 'base62', variant + 5)}`,
  references: ['https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#api-access'],
});
