import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'GITHUB_FINE_GRAINED_TOKEN',
  name: 'GitHub fine-grained personal access token',
  literals: ['github_pat_'],
  source: 'github_pat_(?<secret>[A-Za-z0-9]{20,24}_[A-Za-z0-9]{55,62})',
  most: 100,
  make: (variant) => fakeSecret('github_pat_', 20, 'base62', variant) + fakeSecret('_', 55, 'base62', variant + 10),
  references: [
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
  ],
});
