import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'MERCURY_TOKEN',
  name: 'Mercury API token (RFC 8959)',
  literals: ['secret-token:'],
  source: 'secret-token:(?<secret>[A-Za-z0-9_.~%-]{24,200})',
  most: 215,
  edge: 'A-Za-z0-9_%',
  make: (variant) => `secret-token:${fakeSecret('', 28, 'base62', variant)}`,
  references: ['https://docs.mercury.com/docs/getting-started'],
});
