import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'FACEBOOK_APP_SECRET',
  name: 'Facebook app secret',
  vendors: ['facebook', 'fb_app', 'fb_secret', 'fb_client', 'meta_app'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://developers.facebook.com/docs/facebook-login/security/#appsecret'],
});
