import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'RAZORPAY_KEY',
  name: 'Razorpay key id',
  prefixes: ['rzp_live_', 'rzp_test_'],
  alphabet: 'base62',
  length: 14,
  references: ['https://razorpay.com/docs/api/authentication/'],
});
