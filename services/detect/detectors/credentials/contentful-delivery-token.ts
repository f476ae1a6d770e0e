import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CONTENTFUL_DELIVERY_TOKEN',
  name: 'Contentful delivery or preview token',
  vendors: ['contentful'],
  body: { alphabet: 'base64url', length: 43 },
  references: ['https://www.contentful.com/developers/docs/references/authentication/'],
});
