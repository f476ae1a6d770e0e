import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'DYNATRACE_TOKEN',
  name: 'Dynatrace API token',
  literals: ['dt0'],
  source: 'dt0[a-z][0-9]{2}\\.(?<secret>[A-Z0-9]{8}(?:[A-Z0-9]{16})?\\.[A-Z0-9]{64})',
  most: 98,
  make: (variant) =>
    fakeSecret('dt0', 1, 'lower', variant) +
    fakeSecret('', 2, 'digits', variant + 10) +
    fakeSecret('.', 24, 'upperDigits', variant + 20) +
    fakeSecret('.', 64, 'upperDigits', variant + 30),
  references: [
    'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  ],
});
