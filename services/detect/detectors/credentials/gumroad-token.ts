import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'GUMROAD_TOKEN',
  name: 'Gumroad access token',
  vendors: ['gumroad'],
  body: { alphabet: 'base64url', length: 43 },
  references: ['https://gumroad.com/api'],
});
