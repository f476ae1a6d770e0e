import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'INNGEST_KEY',
  name: 'Inngest signing key',
  literals: ['signkey-'],
  // Any environment's name may stand between.
  source: 'signkey-\\w{2,32}-(?<secret>[a-f0-9]{32,64})',
  most: 105,
  make: (variant) => fakeSecret('signkey-prod-', 32, 'hex', variant),
  references: [
    'https://www.inngest.com/docs/platform/signing-keys',
    'https://github.com/inngest/inngest/blob/main/pkg/authn/signing_key_strategy.go',
  ],
});
