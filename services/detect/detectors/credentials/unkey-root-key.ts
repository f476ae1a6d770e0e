import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'UNKEY_ROOT_KEY',
  name: 'Unkey root key',
  prefixes: ['unkey_'],
  alphabet: 'base62',
  length: [20, 32],
  references: ['https://www.unkey.com/docs/security/root-keys'],
});
