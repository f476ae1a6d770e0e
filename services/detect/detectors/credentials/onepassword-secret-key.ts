import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ONEPASSWORD_SECRET_KEY',
  name: '1Password secret key',
  literals: ['A3-'],
  source: 'A3-[A-Z0-9]{6}-(?<secret>(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5})',
  most: 42,
  make: (variant) =>
    fakeSecret('A3-', 6, 'upperDigits', variant) +
    fakeSecret('-', 11, 'upperDigits', variant + 10) +
    fakeSecret('-', 5, 'upperDigits', variant + 20) +
    fakeSecret('-', 5, 'upperDigits', variant + 30) +
    fakeSecret('-', 5, 'upperDigits', variant + 40),
  references: ['https://support.1password.com/secret-key-security/'],
});
