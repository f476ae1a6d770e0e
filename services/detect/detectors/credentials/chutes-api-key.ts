import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'CHUTES_API_KEY',
  name: 'Chutes API key',
  literals: ['cpk_'],
  source: 'cpk_[a-f0-9]{32}\\.[a-f0-9]{32}\\.(?<secret>[A-Za-z0-9]{32})',
  most: 103,
  make: (variant) =>
    `${fakeSecret('cpk_', 32, 'hex', variant)}.${fakeSecret('', 32, 'hex', variant + 5)}.${fakeSecret('', 32, 'base62', variant)}`,
  references: ['https://chutes.ai/docs/getting-started/authentication'],
});
