import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'UNSPLASH_KEY',
  name: 'Unsplash access or secret key',
  vendors: ['unsplash'],
  body: { alphabet: 'base64url', length: 43 },
  references: ['https://unsplash.com/documentation#authorization'],
});
