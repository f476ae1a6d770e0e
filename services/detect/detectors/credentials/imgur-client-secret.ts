import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'IMGUR_CLIENT_SECRET',
  name: 'Imgur client secret',
  vendors: ['imgur'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://apidocs.imgur.com/'],
});
