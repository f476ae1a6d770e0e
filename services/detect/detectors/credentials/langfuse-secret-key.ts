import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'LANGFUSE_SECRET_KEY',
  name: 'Langfuse secret key',
  literals: ['sk-lf-'],
  source: 'sk-lf-(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 42,
  make: (variant) =>
    fakeSecret('sk-lf-', 8, 'hex', variant) +
    fakeSecret('-', 4, 'hex', variant + 10) +
    fakeSecret('-', 4, 'hex', variant + 20) +
    fakeSecret('-', 4, 'hex', variant + 30) +
    fakeSecret('-', 12, 'hex', variant + 40),
  references: ['https://langfuse.com/docs/api'],
});
