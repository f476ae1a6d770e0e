import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BOX_CLIENT_SECRET',
  name: 'Box client secret',
  vendors: ['box_client', 'box_api', 'box_secret', 'boxclient'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://developer.box.com/guides/authentication/client-credentials/'],
});
