import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'NASA_API_KEY',
  name: 'NASA API key',
  vendors: ['nasa'],
  body: { alphabet: 'base62', length: 40 },
  wordNeeded: true,
  references: ['https://api.nasa.gov/'],
});
