import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'DUO_SECRET_KEY',
  name: 'Duo secret key',
  vendors: ['duo_skey', 'duo_secret', 'duosecret', 'duo_security', 'duo_api'],
  body: { alphabet: 'base62', length: 40 },
  references: ['https://duo.com/docs/adminapi'],
});
