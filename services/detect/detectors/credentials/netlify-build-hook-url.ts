import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'NETLIFY_BUILD_HOOK_URL',
  name: 'Netlify build hook URL',
  literals: ['api.netlify.com/build_hooks/'],
  source: 'api\\.netlify\\.com/build_hooks/(?<secret>[a-f0-9]{24})',
  most: 56,
  make: (variant) => fakeSecret('api.netlify.com/build_hooks/', 24, 'hex', variant),
  references: ['https://docs.netlify.com/build/configure-builds/build-hooks/'],
});
