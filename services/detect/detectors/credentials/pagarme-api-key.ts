import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'PAGARME_API_KEY',
  name: 'Pagar.me API key',
  prefixes: ['ak_live_', 'ak_test_'],
  alphabet: 'base62',
  length: [30, 40],
  references: ['https://docs.pagar.me/reference/autentica%C3%A7%C3%A3o-2'],
});
