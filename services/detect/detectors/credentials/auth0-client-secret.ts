import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'AUTH0_CLIENT_SECRET',
  name: 'Auth0 client secret',
  vendors: ['auth0'],
  body: { alphabet: 'base64url', length: 64 },
  references: ['https://auth0.com/docs/get-started/applications/application-settings'],
});
