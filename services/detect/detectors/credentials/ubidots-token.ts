import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'UBIDOTS_TOKEN',
  name: 'Ubidots token or key',
  prefixes: ['BBFF-', 'BBUS-'],
  alphabet: 'base62',
  length: [30, 40],
  references: ['https://docs.ubidots.com/reference/authentication'],
});
