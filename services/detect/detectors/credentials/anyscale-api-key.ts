import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'ANYSCALE_API_KEY',
  name: 'Anyscale API key',
  prefixes: ['esecret_'],
  alphabet: 'base36',
  length: [26, 32],
  references: ['https://docs.anyscale.com/'],
});
