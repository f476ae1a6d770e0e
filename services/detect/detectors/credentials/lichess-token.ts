import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'LICHESS_TOKEN',
  name: 'Lichess token',
  prefixes: ['lip_'],
  alphabet: 'base62',
  length: 20,
  references: ['https://lichess.org/api#section/Introduction/Authentication'],
});
