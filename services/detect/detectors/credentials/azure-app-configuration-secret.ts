import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'AZURE_APP_CONFIGURATION_SECRET',
  name: 'Azure App Configuration connection string',
  literals: ['.azconfig.io;'],
  source: '\\.azconfig\\.io;Id=[A-Za-z0-9+/:=-]{4,60};Secret=(?<secret>[A-Za-z0-9+/=]{36,100})',
  most: 200,
  make: (variant) =>
    fakeSecret('.azconfig.io;Id=', 4, 'base62', variant) + fakeSecret(';Secret=', 36, 'base62', variant + 10),
  references: ['https://learn.microsoft.com/azure/azure-app-configuration/howto-best-practices'],
});
