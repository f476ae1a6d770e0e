import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CORALOGIX_API_KEY',
  name: 'Coralogix API key',
  prefixes: ['cxtp_', 'cxup_'],
  alphabet: 'base62',
  length: [28, 40],
  references: ['https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/'],
});
