import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'REDDIT_CLIENT_SECRET',
  name: 'Reddit client secret',
  vendors: ['reddit'],
  body: { alphabet: 'base64url', length: [27, 30] },
  references: ['https://github.com/reddit-archive/reddit/wiki/OAuth2'],
});
