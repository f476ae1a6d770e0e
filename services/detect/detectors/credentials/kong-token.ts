import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'KONG_TOKEN',
  name: 'Kong Konnect personal or system account token',
  prefixes: ['kpat_', 'spat_'],
  alphabet: 'base62',
  length: [40, 70],
  references: ['https://developer.konghq.com/konnect-api/'],
});
