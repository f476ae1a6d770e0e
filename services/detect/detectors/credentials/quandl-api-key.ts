import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'QUANDL_API_KEY',
  name: 'Nasdaq Data Link (Quandl) API key',
  vendors: ['quandl', 'nasdaq_data', 'nasdaqdatalink'],
  body: { alphabet: 'base64url', length: 20 },
  references: ['https://docs.data.nasdaq.com/docs/getting-started'],
});
