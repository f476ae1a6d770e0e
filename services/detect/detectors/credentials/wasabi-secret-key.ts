import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'WASABI_SECRET_KEY',
  name: 'Wasabi secret key',
  vendors: ['wasabi'],
  body: { alphabet: 'base62', length: 40 },
  references: ['https://docs.wasabi.com/docs/creating-a-user-account-and-access-key'],
});
