import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'GROWTHBOOK_KEY',
  name: 'GrowthBook secret key',
  prefixes: ['secret_admin_', 'secret_readonly_', 'secret_user_'],
  alphabet: 'base64url',
  length: [24, 64],
  references: ['https://docs.growthbook.io/api'],
});
