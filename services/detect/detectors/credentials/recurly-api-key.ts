import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'RECURLY_API_KEY',
  name: 'Recurly private API key',
  vendors: ['recurly'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://recurly.com/developers/api/#section/Authentication'],
});
