import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SHIPPO_API_TOKEN',
  name: 'Shippo API token',
  prefixes: ['shippo_live_', 'shippo_test_'],
  alphabet: 'hex',
  length: 40,
  references: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
});
