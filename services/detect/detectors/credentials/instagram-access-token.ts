import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'INSTAGRAM_ACCESS_TOKEN',
  name: 'Instagram access token',
  prefixes: ['IGQV', 'IGQW', 'IGAA'],
  alphabet: 'base64url',
  length: [100, 250],
  references: ['https://developers.facebook.com/docs/instagram-platform/'],
});
