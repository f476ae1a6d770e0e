import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'LAUNCHDARKLY_KEY',
  name: 'LaunchDarkly SDK or API key',
  literals: ['sdk-', 'api-'],
  source: '(?:sdk|api)-(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 40,
  make: (variant) =>
    fakeSecret('sdk-', 8, 'hex', variant) +
    fakeSecret('-', 4, 'hex', variant + 10) +
    fakeSecret('-', 4, 'hex', variant + 20) +
    fakeSecret('-', 4, 'hex', variant + 30) +
    fakeSecret('-', 12, 'hex', variant + 40),
  references: ['https://launchdarkly.com/docs/home/account/api'],
});
