import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ADYEN_API_KEY',
  name: 'Adyen API key',
  literals: ['AQE'],
  source: 'AQE[a-z]hm[A-Za-z0-9+/]{20,160}-(?<secret>[A-Za-z0-9+/]{43})=-[!-~]{12,24}',
  most: 240,
  make: (variant) =>
    `AQEyhm${fakeSecret('', 60, 'base62', variant)}-${fakeSecret('', 43, 'base62', variant + 9)}=-${fakeSecret('', 16, 'base62', variant)}`,
  references: ['https://docs.adyen.com/development-resources/api-credentials/'],
});
