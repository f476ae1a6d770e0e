import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'TRIGGER_DEV_KEY',
  name: 'Trigger.dev secret key',
  literals: ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_preview_', 'tr_pat_', 'tr_oat_'],
  source: '(?:tr_(?:dev|prod|stg|preview)_(?:sk_)?(?<secret>[A-Za-z0-9]{20,24})|tr_[op]at_[1-9a-km-z]{40})',
  most: 48,
  make: (variant) => fakeSecret(variant === 2 ? 'tr_dev_sk_' : 'tr_prod_', 24, 'base62', variant),
  references: [
    'https://trigger.dev/docs/apikeys',
    'https://github.com/triggerdotdev/trigger.dev/blob/main/apps/webapp/app/utils/apiKeys.ts',
  ],
});
