import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'GITPOD_TOKEN',
  name: 'Gitpod personal access token',
  literals: ['gitpod_pat_'],
  source: 'gitpod_pat_(?<secret>[A-Za-z0-9_-]{32,64}\\.[A-Za-z0-9_-]{40})',
  most: 140,
  make: (variant) => fakeSecret('gitpod_pat_', 43, 'base64url', variant) + fakeSecret('.', 40, 'base62', variant + 10),
  references: [
    'https://www.gitpod.io/docs/configure/user-settings/access-tokens',
    'https://github.com/gitpod-io/gitpod/blob/main/components/public-api-server/pkg/auth/personal_access_token.go',
  ],
});
