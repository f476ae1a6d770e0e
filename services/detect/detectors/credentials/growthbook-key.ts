import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'GROWTHBOOK_KEY',
  name: 'GrowthBook secret key',
  prefixes: [
    'secret_admin_',
    'secret_readonly_',
    'secret_user_',
    'secret_engineer_',
    'secret_analyst_',
    'secret_experimenter_',
    'secret_collaborator_',
  ],
  alphabet: 'base62',
  length: [36, 43],
  references: [
    'https://docs.growthbook.io/api',
    'https://github.com/growthbook/growthbook/blob/main/packages/back-end/src/util/api-key.util.ts',
  ],
});
