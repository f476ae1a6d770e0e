import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BITLY_TOKEN',
  name: 'Bitly access token',
  vendors: ['bitly'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://dev.bitly.com/docs/getting-started/authentication/'],
});
