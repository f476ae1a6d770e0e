import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BINANCE_API_KEY',
  name: 'Binance API key or secret',
  vendors: ['binance'],
  body: { alphabet: 'base62', length: 64 },
  references: ['https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security'],
});
