import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'RENDER_API_KEY',
  name: 'Render API key',
  prefixes: ['rnd_'],
  alphabet: 'base62',
  length: [28, 40],
  references: ['https://render.com/docs/api'],
});
