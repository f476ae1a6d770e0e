import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'CASHFREE_SECRET_KEY',
  name: 'Cashfree secret key',
  literals: ['cfsk_ma_'],
  source: 'cfsk_ma_(?:prod|test)_(?<secret>[a-f0-9]{32})_[a-f0-9]{8}',
  most: 60,
  make: (variant) => `cfsk_ma_prod_${fakeSecret('', 32, 'hex', variant)}_${fakeSecret('', 8, 'hex', variant)}`,
  references: ['https://www.cashfree.com/docs/api-reference/authentication'],
});
