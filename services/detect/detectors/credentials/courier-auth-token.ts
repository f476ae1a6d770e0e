import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'COURIER_AUTH_TOKEN',
  name: 'Courier auth token',
  prefixes: ['pk_prod_', 'pk_test_', 'dk_prod_', 'dk_test_'],
  alphabet: 'upperDigits',
  length: 28,
  references: ['https://www.courier.com/docs/reference/get-started'],
});
