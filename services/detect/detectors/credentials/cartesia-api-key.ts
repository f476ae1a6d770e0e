import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CARTESIA_API_KEY',
  name: 'Cartesia API key',
  prefixes: ['sk_car_'],
  alphabet: 'base62',
  length: [20, 40],
  references: ['https://docs.cartesia.ai/use-the-api/api-conventions'],
});
