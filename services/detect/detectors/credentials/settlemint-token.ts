import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SETTLEMINT_TOKEN',
  name: 'SettleMint access token',
  prefixes: ['sm_aat_', 'sm_pat_', 'sm_sat_'],
  alphabet: 'base62',
  length: [16, 32],
  references: ['https://console.settlemint.com/documentation/'],
});
