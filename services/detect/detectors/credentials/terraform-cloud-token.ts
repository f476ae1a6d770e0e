import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'TERRAFORM_CLOUD_TOKEN',
  name: 'HCP Terraform (Terraform Cloud) API token',
  literals: ['.atlasv1.'],
  maxBack: 14,
  source: '(?<secret>[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_-]{60,70})',
  most: 94,
  make: (variant) => fakeSecret('', 14, 'base62', variant) + fakeSecret('.atlasv1.', 60, 'base64url', variant + 10),
  references: ['https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'],
});
