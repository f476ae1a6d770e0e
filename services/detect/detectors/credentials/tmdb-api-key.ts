import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TMDB_API_KEY',
  name: 'TMDB API key',
  vendors: ['tmdb', 'themoviedb'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://developer.themoviedb.org/docs/authentication-application'],
});
