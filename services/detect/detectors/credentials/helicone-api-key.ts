import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'HELICONE_API_KEY',
  name: 'Helicone API key',
  literals: ['sk-helicone-'],
  source: 'sk-helicone-(?:[a-z]{2,6}-){0,2}(?<secret>[a-z0-9]{7}(?:-[a-z0-9]{7}){3})',
  most: 58,
  make: (variant) =>
    `${fakeSecret('sk-helicone-', 7, 'base36', variant)}-${fakeSecret('', 7, 'base36', variant + 5)}-${fakeSecret('', 7, 'base36', variant + 6)}-${fakeSecret('', 7, 'base36', variant + 7)}`,
  references: ['https://docs.helicone.ai/helicone-headers/helicone-auth'],
});
