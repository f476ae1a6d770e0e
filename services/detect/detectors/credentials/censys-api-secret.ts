import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CENSYS_API_SECRET',
  name: 'Censys API secret',
  vendors: ['censys'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://search.censys.io/api'],
});
