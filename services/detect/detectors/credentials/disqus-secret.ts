import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'DISQUS_SECRET',
  name: 'Disqus API key or secret',
  vendors: ['disqus'],
  body: { alphabet: 'base62', length: 64 },
  references: ['https://disqus.com/api/docs/auth/'],
});
