import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'MIDTRANS_SERVER_KEY',
  name: 'Midtrans server key',
  prefixes: ['Mid-server-', 'SB-Mid-server-'],
  alphabet: 'base64url',
  length: [20, 32],
  references: ['https://docs.midtrans.com/docs/midtrans-account'],
});
