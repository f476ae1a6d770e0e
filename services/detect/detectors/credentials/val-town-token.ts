import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'VAL_TOWN_TOKEN',
  name: 'Val Town API token',
  prefixes: ['vtwn_'],
  alphabet: 'base62',
  length: [24, 40],
  references: ['https://docs.val.town/api/authentication/'],
});
