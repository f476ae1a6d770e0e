import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'BUILDKITE_TOKEN',
  name: 'Buildkite API, agent or cluster token',
  prefixes: ['bkua_', 'bkaa_', 'bkar_', 'bkct_', 'bkpat_', 'bkps_', 'bktx_'],
  alphabet: 'base62',
  length: [40, 90],
  references: ['https://buildkite.com/docs/platform/security/tokens'],
});
