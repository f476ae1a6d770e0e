import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SQUARE_ACCESS_TOKEN',
  name: 'Square access token',
  prefixes: ['EAAA', 'sq0atp-'],
  alphabet: 'base64url',
  length: [22, 64],
  references: ['https://developer.squareup.com/docs/build-basics/access-tokens'],
});
