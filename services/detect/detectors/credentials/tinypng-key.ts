import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TINYPNG_KEY',
  name: 'TinyPNG (Tinify) API key',
  vendors: ['tinypng', 'tinify'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://tinify.com/developers/reference'],
});
