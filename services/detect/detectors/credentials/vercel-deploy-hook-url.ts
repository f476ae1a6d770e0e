import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'VERCEL_DEPLOY_HOOK_URL',
  name: 'Vercel deploy hook URL',
  literals: ['api.vercel.com/v1/integrations/deploy/'],
  source: 'api\\.vercel\\.com/v1/integrations/deploy/(?<secret>prj_[A-Za-z0-9]{20,40}/[A-Za-z0-9]{10})',
  most: 100,
  make: (variant) =>
    `${fakeSecret('api.vercel.com/v1/integrations/deploy/prj_', 28, 'base62', variant)}/${fakeSecret('', 10, 'base62', variant + 10)}`,
  references: ['https://vercel.com/docs/deploy-hooks'],
});
