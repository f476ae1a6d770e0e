import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'AZURE_FUNCTION_KEY',
  name: 'Azure Functions key',
  literals: ['AzFu'],
  maxBack: 44,
  source: '(?<secret>[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==)',
  most: 56,
  make: (variant) =>
    `${fakeSecret('', 44, 'base64url', variant) + fakeSecret('AzFu', 5, 'base64url', variant + 10)}A==`,
  references: ['https://learn.microsoft.com/azure/azure-functions/function-keys-how-to'],
});
