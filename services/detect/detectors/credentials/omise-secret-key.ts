import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'OMISE_SECRET_KEY',
  name: 'Omise (Opn Payments) secret key',
  prefixes: ['skey_test_', 'skey_live_', 'skey_'],
  alphabet: 'base36',
  length: 19,
  references: ['https://docs.opn.ooo/api-authentication'],
});
