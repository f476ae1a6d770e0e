import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'DAILY_CO_API_KEY',
  name: 'Daily.co API key',
  vendors: ['daily.co', 'dailyco', 'daily_co', 'daily_api'],
  body: { alphabet: 'hex', length: 64 },
  references: ['https://docs.daily.co/reference/rest-api'],
});
