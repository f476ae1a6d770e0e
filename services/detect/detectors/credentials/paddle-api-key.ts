import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'PADDLE_API_KEY',
  name: 'Paddle API key',
  prefixes: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'],
  alphabet: 'base64url',
  length: [50, 80],
  references: ['https://developer.paddle.com/api-reference/about/authentication'],
});
