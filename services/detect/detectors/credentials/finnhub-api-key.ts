import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'FINNHUB_API_KEY',
  name: 'Finnhub API key',
  vendors: ['finnhub'],
  body: { alphabet: 'base36', length: [20, 40] },
  references: ['https://finnhub.io/docs/api/authentication'],
});
