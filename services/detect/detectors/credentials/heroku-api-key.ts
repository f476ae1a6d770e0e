import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'HEROKU_API_KEY',
  name: 'Heroku API key',
  prefixes: ['HRKU-AA'],
  alphabet: 'base64url',
  length: 58,
  references: ['https://devcenter.heroku.com/articles/platform-api-quickstart'],
});
