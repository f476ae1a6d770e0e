import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'AZURE_DEVOPS_PAT',
  name: 'Azure DevOps personal access token',
  literals: ['AZDO'],
  maxBack: 76,
  source: '(?<secret>[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4})',
  most: 84,
  make: (variant) => fakeSecret('', 76, 'base62', variant) + fakeSecret('AZDO', 4, 'base62', variant + 10),
  references: [
    'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  ],
});
