import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'AXIOM_TOKEN',
  name: 'Axiom API or personal token',
  literals: ['xaat-', 'xapt-'],
  source: 'xa[ap]t-(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 41,
  make: (variant) =>
    fakeSecret('xaat-', 8, 'hex', variant) +
    fakeSecret('-', 4, 'hex', variant + 10) +
    fakeSecret('-', 4, 'hex', variant + 20) +
    fakeSecret('-', 4, 'hex', variant + 30) +
    fakeSecret('-', 12, 'hex', variant + 40),
  references: ['https://axiom.co/docs/reference/tokens'],
});
