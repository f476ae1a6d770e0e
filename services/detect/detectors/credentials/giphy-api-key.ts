import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'GIPHY_API_KEY',
  name: 'Giphy API key',
  vendors: ['giphy'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://developers.giphy.com/docs/api/'],
});
