import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'CONVEX_DEPLOY_KEY',
  name: 'Convex deploy key',
  literals: ['prod:', 'dev:', 'preview:', 'project:', 'custom:'],
  source: '(?:prod|dev|preview|project|custom):[a-z0-9:-]{4,80}\\|(?<secret>[A-Za-z0-9+/=_-]{40,400})',
  most: 500,
  make: (variant) => `prod:happy-otter-123|${fakeSecret('', 44, 'base62', variant)}`,
  references: [
    'https://docs.convex.dev/cli/deploy-key-types',
    'https://github.com/get-convex/convex-backend/blob/main/npm-packages/convex/src/cli/lib/deployment.ts',
  ],
});
