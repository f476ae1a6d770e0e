import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'COINBASE_API_SECRET',
  name: 'Coinbase API key or secret',
  vendors: ['coinbase'],
  body: { alphabet: 'base62', length: [16, 64] },
  references: ['https://docs.cdp.coinbase.com/get-started/authentication/overview'],
});
