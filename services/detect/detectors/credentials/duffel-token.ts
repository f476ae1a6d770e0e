import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DUFFEL_TOKEN',
  name: 'Duffel access token',
  prefixes: ['duffel_live_', 'duffel_test_'],
  alphabet: 'base64url',
  length: [40, 48],
  references: ['https://duffel.com/docs/api/overview/making-requests'],
});
