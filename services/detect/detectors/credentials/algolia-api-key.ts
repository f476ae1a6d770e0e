import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ALGOLIA_API_KEY',
  name: 'Algolia API key',
  vendors: ['algolia'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
});
