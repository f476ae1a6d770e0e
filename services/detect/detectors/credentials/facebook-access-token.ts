import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'FACEBOOK_ACCESS_TOKEN',
  name: 'Facebook access token',
  literals: ['EAACEdEose0cBA', 'EAA'],
  source: '(?:EAACEdEose0cBA(?<secret>[A-Za-z0-9]{15,300})|EAA[A-Za-z][A-Za-z0-9]{100,300})',
  most: 320,
  make: (variant) => fakeSecret('EAACEdEose0cBA', 15, 'base62', variant),
  references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens/'],
});
