import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'YELP_API_KEY',
  name: 'Yelp API key',
  vendors: ['yelp'],
  body: { alphabet: 'base64url', length: 128 },
  references: ['https://docs.developer.yelp.com/docs/fusion-authentication'],
});
