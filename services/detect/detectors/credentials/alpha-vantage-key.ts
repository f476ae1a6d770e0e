import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ALPHA_VANTAGE_KEY',
  name: 'Alpha Vantage API key',
  vendors: ['alphavantage', 'alpha_vantage', 'alpha-vantage'],
  body: { alphabet: 'upperDigits', length: 16 },
  references: ['https://www.alphavantage.co/documentation/'],
});
