import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'RECHARGE_TOKEN',
  name: 'Recharge API token',
  prefixes: ['sk_1x1_', 'sk_2x2_', 'sk_3x3_'],
  alphabet: 'hex',
  length: 64,
  references: ['https://developer.rechargepayments.com/'],
});
