import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'AZURE_DEVOPS_PAT_LEGACY',
  name: 'Azure DevOps personal access token (52 characters)',
  vendors: ['azure', 'vsts', 'azdo', 'ado_', 'adopat', 'vsce', 'devops', 'system_accesstoken'],
  body: {
    source: '[a-z2-7]{52}',
    most: 52,
    make: (variant) => fakeSecret('', 52, 'lower', variant),
  },
  references: [
    'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  ],
});
