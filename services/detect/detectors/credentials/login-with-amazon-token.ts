import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'LOGIN_WITH_AMAZON_TOKEN',
  name: 'Login with Amazon client secret or token (Selling Partner API, Alexa, Ads)',
  literals: ['amzn1.oa2-cs.v1.', 'Atza|', 'Atzr|'],
  source: '(?:amzn1\\.oa2-cs\\.v1\\.(?<secret>[a-f0-9]{64})|Atz[ar]\\|(?<token>[A-Za-z0-9_-]{60,1200}))',
  most: 1210,
  make: (variant) => fakeSecret('amzn1.oa2-cs.v1.', 64, 'hex', variant),
  references: [
    'https://developer.amazon.com/docs/login-with-amazon/access-token.html',
    'https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications',
  ],
});
