import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SCALINGO_TOKEN',
  name: 'Scalingo API token',
  prefixes: ['tk-us-'],
  alphabet: 'base64url',
  length: [40, 56],
  references: ['https://developers.scalingo.com/#authentication'],
});
