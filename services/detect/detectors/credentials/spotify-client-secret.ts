import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SPOTIFY_CLIENT_SECRET',
  name: 'Spotify client secret',
  vendors: ['spotify'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://developer.spotify.com/documentation/web-api/concepts/apps'],
});
