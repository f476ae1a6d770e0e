import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'LASTFM_KEY',
  name: 'Last.fm API key or secret',
  vendors: ['lastfm', 'last_fm', 'last.fm'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://www.last.fm/api/authentication'],
});
